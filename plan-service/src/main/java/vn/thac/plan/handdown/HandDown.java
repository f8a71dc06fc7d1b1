package vn.thac.plan.handdown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.PlanId;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.expansion.Terms;

/** Keeps to whom the items of a plan are handed down, and says what to tell where that has become otherwise. */
@ApplicationScoped
public class HandDown {

    /** By whom it is said, and as of which day. */
    public record By(PlanId plan, int edition, LocalDate on, boolean recalls) {}

    private final FindHandedDown find;
    private final HandedDownStore store;
    private final Directory directory;

    HandDown(FindHandedDown find, HandedDownStore store, Directory directory) {
        this.find = find;
        this.store = store;
        this.directory = directory;
    }

    /** Whether the plan hands anything down, or did. */
    public boolean concerns(PlanId plan, Terms terms) {
        return !terms.handed().isEmpty() || !store.items(plan).isEmpty();
    }

    /** Nothing where everything is as it was. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PlanHandedDown> handDown(By by, Terms terms, Map<String, ? extends Collection<UnitId>> members) {
        List<PlanHandedDown> told = new ArrayList<>();
        found(by.plan(), terms.handed(), members, by.on()).forEach((item, found) -> {
            if (found.isOtherwise()) {
                told.addAll(chunks(by, item, store.keep(by, item, found.now()), found.now()));
            }
        });
        return told;
    }

    /** To whom each item goes, beside those to whom it went last; those that go to nobody any more too. */
    private Map<String, HandingDown.Found> found(
            @Nullable PlanId plan,
            List<Terms.Handed> handed,
            Map<String, ? extends Collection<UnitId>> members,
            LocalDate on) {
        Map<String, Terms.Handed> items = new LinkedHashMap<>();
        handed.forEach(item -> items.put(item.item(), item));
        if (plan != null) {
            store.items(plan).forEach(item -> items.putIfAbsent(item, new Terms.Handed(item, Map.of(), Set.of())));
        }
        Map<String, HandingDown.Found> all = new LinkedHashMap<>();
        items.forEach((item, one) -> {
            Set<HandedDown> before = plan == null ? Set.of() : store.of(plan, item);
            all.put(item, new HandingDown.Found(before, find.find(one, members, before, on)));
        });
        return all;
    }

    /**
     * To whom a text would hand down what, as {@link #handDown} will find it.
     *
     * @param plan whose text it is; null where it is none yet
     */
    public HandingDown foretell(@Nullable PlanId plan, Expansion expansion, LocalDate on) {
        return new HandingDown(found(plan, expansion.handed(), expansion.members(), on));
    }

    /** In how many events it is told that so many units get an item; at least one. */
    public static int chunks(int units) {
        return Math.max(1, (units + Expansion.CHUNK - 1) / Expansion.CHUNK);
    }

    private List<PlanHandedDown> chunks(By by, String item, int round, List<HandedDown> all) {
        Set<UnitId> units = new HashSet<>();
        all.forEach(one -> units.addAll(List.of(one.unit(), one.by())));
        Map<UnitId, NamedUnit> names = units.isEmpty() ? Map.of() : directory.named(units, by.on());
        int chunks = chunks(all.size());
        List<PlanHandedDown> told = new ArrayList<>();
        for (int chunk = 1; chunk <= chunks; chunk++) {
            List<HandedDown> some =
                    all.subList((chunk - 1) * Expansion.CHUNK, Math.min(all.size(), chunk * Expansion.CHUNK));
            told.add(new PlanHandedDown(
                    by.plan().value(),
                    by.edition(),
                    item,
                    round,
                    chunk,
                    chunks,
                    by.on(),
                    by.recalls(),
                    some.stream()
                            .map(one -> new PlanHandedDown.Given(
                                    Objects.requireNonNull(names.get(one.unit())),
                                    Objects.requireNonNull(names.get(one.by())),
                                    one.relation()))
                            .toList()));
        }
        return told;
    }
}
