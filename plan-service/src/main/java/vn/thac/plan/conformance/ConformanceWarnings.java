package vn.thac.plan.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thac.core.problem.Fault;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.comparison.Conformance;
import vn.thac.plan.comparison.Entry;
import vn.thac.plan.comparison.Verdict;

/** What of a plan falls short of what is asked above, as its drafter and its issuer are told: it hinders nothing. */
public final class ConformanceWarnings {

    private ConformanceWarnings() {}

    /** Each thing that is weaker or later at its place; what is missing of a plan above, together. */
    public static List<Fault> of(Conformance conformance) {
        List<Fault> warnings = new ArrayList<>();
        for (Conformance.Against against : conformance.against()) {
            List<String> missing = new ArrayList<>();
            for (Entry entry : against.entries()) {
                if (entry.verdict() == Verdict.MISSING) {
                    missing.add(entry.above().key());
                } else {
                    warnings.addAll(faults(entry, against));
                }
            }
            if (!missing.isEmpty()) {
                warnings.add(new Fault(
                        PlanRefusal.MUCH_MISSING,
                        "",
                        Map.of(
                                "plan", against.above().spoken(),
                                "count", missing.size(),
                                "keys", String.join(", ", missing))));
            }
        }
        return warnings;
    }

    /** What is said of one entry; the sentences name the plan above and the entry there. */
    public static List<Fault> faults(Entry entry, Conformance.Against against) {
        Map<String, Object> named =
                Map.of("plan", against.above().spoken(), "key", entry.above().key());
        if (entry.below() == null) {
            return List.of(new Fault(PlanRefusal.MISSING_BELOW, "", named));
        }
        String place = entry.below().pointer();
        return entry.deviations().stream()
                .map(deviation -> {
                    Map<String, Object> args = new HashMap<>(named);
                    args.putAll(deviation.args());
                    return new Fault(deviation.said(), place, args);
                })
                .toList();
    }
}
