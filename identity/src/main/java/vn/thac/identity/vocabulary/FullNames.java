package vn.thac.identity.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.unit.Unit;

/**
 * Tells a list that gives full names ("Huyện Tam Đường") from the one ward that is really called Phường Đúc: where
 * several new territories, and most of them, begin with their kind, the list writes all names so.
 */
public final class FullNames {

    private final Vocabulary words;
    private final List<Fault> full = new ArrayList<>();
    private int territories;

    public FullNames(Vocabulary words) {
        this.words = words;
    }

    public void take(Unit fresh, String pointer) {
        if (fresh.isTerritory()) {
            take(
                    fresh.standingOn(fresh.life().from()).kind(),
                    fresh.nameOn(fresh.life().from()).name(),
                    pointer);
        }
    }

    /** A new territory, and where its name stands. */
    public void take(String kind, String name, String pointer) {
        territories++;
        words.withoutKind(kind, name)
                .ifPresent(meant -> full.add(new Fault(
                        IdentityRefusal.KIND_IN_NAME, pointer, Map.of("value", name, "kind", kind, "meant", meant))));
    }

    public void check(Faults faults) {
        if (full.size() > 1 && 2 * full.size() > territories) {
            full.forEach(faults::add);
        }
    }
}
