package vn.thac.plan.indicator.holding;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;

/**
 * Whose codes are whose, for one issuer: a code is its owner's, of those it was granted to, and of whoever stands above
 * its owner.
 *
 * @param below owners of known codes that stand below the issuer, in command, in leadership or as those it took over from
 * @param above owners that stand above it
 * @param grantedIndicators codes that others own and this issuer may define
 * @param spaces codes that begin as another unit's, with that unit
 * @param names the owners by name
 */
public record Rights(
        UnitId issuer,
        Set<UnitId> below,
        Set<UnitId> above,
        Set<String> grantedIndicators,
        Set<String> grantedForms,
        Map<String, NamedUnit> spaces,
        Map<UnitId, NamedUnit> names) {

    /** What a code names. */
    public enum Of implements WireName {
        INDICATOR,
        FORM
    }

    /** May define it on, in the owner's place or by its leave. */
    public boolean has(Of of, String code, UnitId owner) {
        return owner.equals(issuer) || granted(of).contains(code);
    }

    /** May make it its own. */
    public boolean takes(UnitId owner) {
        return below.contains(owner);
    }

    /** Is neither above nor below the owner and has no leave: two branches that only share the words. */
    public boolean isStranger(Of of, String code, UnitId owner) {
        return !has(of, code, owner) && !below.contains(owner) && !above.contains(owner);
    }

    @Nullable
    public NamedUnit spaceOf(String code) {
        return spaces.get(code);
    }

    public String name(UnitId owner) {
        NamedUnit named = names.get(owner);
        return named == null ? owner.toString() : named.toString();
    }

    private Set<String> granted(Of of) {
        return of == Of.INDICATOR ? grantedIndicators : grantedForms;
    }
}
