package vn.thac.plan.indicator.settling;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.indicator.FormVersion;
import vn.thac.plan.indicator.IndicatorVersion;

/**
 * What the catalogue has of the codes that a plan names.
 *
 * @param indicators all versions by code, the current one first
 * @param forms likewise
 * @param indicatorsAbove the versions that the plans above were issued with
 * @param formsOfIssuer current versions of the issuer's own forms that ask an indicator which the plan defines
 */
record Known(
        Map<String, List<IndicatorVersion>> indicators,
        Map<String, List<FormVersion>> forms,
        Map<String, Integer> indicatorsAbove,
        Map<String, Integer> formsAbove,
        List<FormVersion> formsOfIssuer) {

    List<IndicatorVersion> indicator(String code) {
        return indicators.getOrDefault(code, List.of());
    }

    List<FormVersion> form(String code) {
        return forms.getOrDefault(code, List.of());
    }

    /** The version of the plans above, else the current one; null where there is none. */
    @Nullable
    IndicatorVersion usedIndicator(String code) {
        List<IndicatorVersion> versions = indicator(code);
        return versions.stream()
                .filter(one -> indicatorsAbove.getOrDefault(code, 0) == one.version())
                .findFirst()
                .orElseGet(() -> versions.isEmpty() ? null : versions.get(0));
    }

    @Nullable
    FormVersion usedForm(String code) {
        List<FormVersion> versions = form(code);
        return versions.stream()
                .filter(one -> formsAbove.getOrDefault(code, 0) == one.version())
                .findFirst()
                .orElseGet(() -> versions.isEmpty() ? null : versions.get(0));
    }
}
