package vn.thac.identity.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Gives a unit another name from a day on; what it was called before stays known. */
@ApplicationScoped
public class RenameUnit {

    @Inject
    OpenUnit units;

    @Transactional
    public Unit run(String reference, LocalDate day, UnitName name, @Nullable String ifMatch) {
        Unit unit = units.toChange(reference, day, ifMatch);
        return units.changed(unit, unit.renamed(day, name));
    }
}
