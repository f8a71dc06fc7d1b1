package vn.thac.plan.burden;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.duty.Addressee;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.ReportingLine;

/**
 * A reporting rule whose periods open by themselves, as far as it is a burden.
 *
 * @param frequency one of {@code contract/frequencies.json}
 * @param form code of the form that is filled in; null where the report is words alone
 * @param reporters addressees that stand for units themselves
 */
public record Rule(String key, String frequency, @Nullable String form, Set<String> reporters) {

    /** Those of a plan, in their order. */
    public static List<Rule> of(PlanPackage plan) {
        Map<String, Addressee> addressees = plan.addresseesByKey();
        return plan.reporting().stream()
                .filter(ReportingLine::opensByItself)
                .map(line -> new Rule(
                        line.key(), Objects.requireNonNull(line.frequency()), line.form(), reporters(line, addressees)))
                .toList();
    }

    private static Set<String> reporters(ReportingLine line, Map<String, Addressee> addressees) {
        Set<String> reporters = new HashSet<>();
        line.who().forEach(key -> reporters.addAll(PlanPackage.leaves(key, addressees)));
        return reporters;
    }
}
