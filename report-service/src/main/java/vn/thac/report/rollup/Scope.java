package vn.thac.report.rollup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.report.RegimeId;
import vn.thac.report.form.FormStore;

/** What a total is about: a form (figures and counts over all plans that use it) or a regime (its own counts). */
public record Scope(UUID id) {

    /** The depth of a mark that knows only its area: below all others. */
    public static final int ANY_DEPTH = 99;

    public static Scope ofForm(String code) {
        return new Scope(FormStore.scope(code));
    }

    public static Scope ofRegime(RegimeId regime) {
        return new Scope(regime.value());
    }

    /** All totals that a report of the regime enters. */
    public static UUID[] fedBy(RegimeId regime, @Nullable String form) {
        return form == null
                ? new UUID[] {regime.value()}
                : new UUID[] {regime.value(), ofForm(form).id()};
    }
}
