package vn.thac.identity.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.directory.text.Text;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.register.TwinStore;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitName;
import vn.thac.identity.vocabulary.WordStore;

/** Gives a unit another name from a day on; what it was called before stays known. */
@ApplicationScoped
public class RenameUnit {

    private final ChangeUnit units;
    private final WordStore words;
    private final TwinStore twins;

    @Inject
    RenameUnit(ChangeUnit units, WordStore words, TwinStore twins) {
        this.units = units;
        this.words = words;
        this.twins = twins;
    }

    @Transactional
    public Unit rename(String reference, LocalDate day, UnitName name, @Nullable String ifMatch) {
        return units.change(reference, day, ifMatch, unit -> {
            checkFullName(unit, day, name.name());
            Unit renamed = unit.renamed(day, name);
            twins.refuse(renamed, day, "/name");
            return renamed;
        });
    }

    /** "Huyện Tam Đường" is no other name of the district Tam Đường, but its kind and its name. */
    private void checkFullName(Unit unit, LocalDate day, String name) {
        String kind = unit.standingOn(day).kind();
        String known = unit.nameOn(day).name();
        boolean full = unit.isTerritory()
                && words.load()
                        .withoutKind(kind, name)
                        .filter(rest -> Text.same(rest, known))
                        .isPresent();
        if (full) {
            throw Refused.at(
                    IdentityRefusal.KIND_IN_NAME, "/name", Map.of("value", name, "kind", kind, "meant", known));
        }
    }
}
