package vn.thac.plan.sense;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.packages.Frequency;
import vn.thac.plan.packages.ReportingLine.Early;
import vn.thac.plan.packages.ReportingLine.Window;

/** A reporting rule names a period that opens, the decree's windows only for periods that the decree knows, and no wish that nothing can obey. */
final class FrequencyRules {

    private final At root;
    private final Faults faults;

    FrequencyRules(At root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    void check() {
        for (At rule : root.each("reporting")) {
            checkEarly(rule);
            String said = rule.text("frequency");
            if (said == null) {
                continue;
            }
            Optional<Frequency> frequency = Frequency.find(said);
            if (frequency.isEmpty()) {
                faults.add(
                        PlanRefusal.FREQUENCY_NEVER_OPENS,
                        rule.at("frequency").pointer(),
                        Map.of("frequency", said, "known", names(Frequency.all(), any -> true)));
            } else if ("decree".equals(rule.text("window")) && !frequency.get().ofDecree()) {
                faults.add(
                        PlanRefusal.WINDOW_NOT_OF_FREQUENCY,
                        rule.at("window").pointer(),
                        Map.of("frequency", said, "known", names(Frequency.all(), Frequency::ofDecree)));
            }
        }
    }

    /** Where the days of the data are not said, no report can come before their end. */
    private void checkEarly(At rule) {
        String early = rule.text("early");
        String window = rule.text("window");
        boolean unstated = window == null || window.equals(Window.UNSTATED.wire());
        if (early != null && !early.equals(Early.FLAG.wire()) && rule.text("frequency") != null && unstated) {
            faults.add(PlanRefusal.EARLY_WITHOUT_WINDOW, rule.at("early").pointer(), Map.of("early", early));
        }
    }

    private static String names(List<Frequency> all, Predicate<Frequency> which) {
        return all.stream().filter(which).map(Frequency::name).collect(Collectors.joining(", "));
    }
}
