package vn.thac.plan.sense;

import java.util.Map;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;

/** A step of the budget is one of the list, and an amount is one of something. */
final class BudgetRules {

    private final At root;
    private final Surroundings around;
    private final Faults faults;

    BudgetRules(At root, Surroundings around, Faults faults) {
        this.root = root;
        this.around = around;
        this.faults = faults;
    }

    void check() {
        for (At step : root.at("budget").each("steps")) {
            String word = step.text("step");
            if (word != null && !around.knowsBudgetStep(word)) {
                faults.add(
                        PlanRefusal.UNKNOWN_DOCUMENT_WORD,
                        step.at("step").pointer(),
                        Map.of("word", word, "list", "/v1/budget-steps"));
            }
            faults.addIf(
                    step.has("amount") && !step.has("unit"),
                    PlanRefusal.AMOUNT_OF_NOTHING,
                    step.at("amount").pointer());
        }
    }
}
