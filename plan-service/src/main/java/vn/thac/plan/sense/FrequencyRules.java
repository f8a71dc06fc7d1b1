package vn.thac.plan.sense;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.packages.Frequency;

/** A reporting rule names a period that opens, and the decree's windows only for periods that the decree knows. */
final class FrequencyRules {

    private final At root;
    private final Faults faults;

    FrequencyRules(At root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    void check() {
        for (At rule : root.each("reporting")) {
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

    private static String names(List<Frequency> all, Predicate<Frequency> which) {
        return all.stream().filter(which).map(Frequency::name).collect(Collectors.joining(", "));
    }
}
