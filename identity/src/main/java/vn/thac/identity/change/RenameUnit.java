package vn.thac.identity.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitName;

/** Gives a unit another name from a day on; what it was called before stays known. */
@ApplicationScoped
public class RenameUnit {

    private final ChangeUnit units;

    @Inject
    RenameUnit(ChangeUnit units) {
        this.units = units;
    }

    @Transactional
    public Unit rename(String reference, LocalDate day, UnitName name, @Nullable String ifMatch) {
        return units.change(reference, day, ifMatch, unit -> unit.renamed(day, name));
    }
}
