package vn.thac.report.admission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.report.ReportRefusal;

/**
 * The forms that a regime asks, and the one of them that somebody speaks of.
 *
 * @param all the one of now first, then those by which its periods were asked
 * @param named null where nobody named one: that of now is meant
 */
record AskedForms(List<String> all, @Nullable String named) {

    /** The one that is spoken of; empty where the regime does not ask it. */
    Optional<String> chosen() {
        return all.stream().filter(form -> named == null || form.equals(named)).findFirst();
    }

    /** The same; refused where the regime does not ask it. */
    String require() {
        return chosen().orElseThrow(() -> named == null || all.isEmpty()
                ? Refused.of(ReportRefusal.REGIME_HAS_NO_FORM)
                : Refused.at(
                        ReportRefusal.FORM_NOT_ASKED, "form", Map.of("form", named, "forms", String.join(", ", all))));
    }
}
