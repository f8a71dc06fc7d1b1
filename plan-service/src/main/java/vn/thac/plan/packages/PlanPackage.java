package vn.thac.plan.packages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.duty.Addressee;
import vn.thac.plan.duty.BudgetStep;
import vn.thac.plan.duty.Condition;
import vn.thac.plan.duty.Duty;
import vn.thac.plan.duty.Lists;
import vn.thac.plan.duty.Programme;
import vn.thac.plan.duty.Task;
import vn.thac.plan.duty.TaskGroup;
import vn.thac.plan.target.Target;

/**
 * A plan package that was found valid, whole: written out again it says all that it said.
 * Sections that the plan does not have are empty.
 */
public record PlanPackage(
        DocumentFacts document,
        List<BasisLine> basis,
        List<String> purposes,
        @Nullable Objectives objectives,
        List<IndicatorLine> indicators,
        List<Target> targets,
        List<TaskGroup> taskGroups,
        List<Addressee> addressees,
        List<Duty> duties,
        List<Condition> conditions,
        List<MandateLine> mandates,
        List<Programme> programmes,
        @Nullable Budget budget,
        List<ReportingLine> reporting,
        List<MonitoringLine> monitoring,
        List<FormLine> forms,
        List<String> doubts,
        List<String> oddities) {

    public PlanPackage {
        basis = Lists.orEmpty(basis);
        purposes = Lists.orEmpty(purposes);
        indicators = Lists.orEmpty(indicators);
        targets = Lists.orEmpty(targets);
        taskGroups = Lists.orEmpty(taskGroups);
        addressees = Lists.orEmpty(addressees);
        duties = Lists.orEmpty(duties);
        conditions = Lists.orEmpty(conditions);
        mandates = Lists.orEmpty(mandates);
        programmes = Lists.orEmpty(programmes);
        reporting = Lists.orEmpty(reporting);
        monitoring = Lists.orEmpty(monitoring);
        forms = Lists.orEmpty(forms);
        doubts = Lists.orEmpty(doubts);
        oddities = Lists.orEmpty(oddities);
    }

    public PlanPackage withTaskGroups(List<TaskGroup> others) {
        return new PlanPackage(
                document,
                basis,
                purposes,
                objectives,
                indicators,
                targets,
                others,
                addressees,
                duties,
                conditions,
                mandates,
                programmes,
                budget,
                reporting,
                monitoring,
                forms,
                doubts,
                oddities);
    }

    /** The same with other addressees. */
    public PlanPackage withAddressees(List<Addressee> others) {
        return new PlanPackage(
                document,
                basis,
                purposes,
                objectives,
                indicators,
                targets,
                taskGroups,
                others,
                duties,
                conditions,
                mandates,
                programmes,
                budget,
                reporting,
                monitoring,
                forms,
                doubts,
                oddities);
    }

    public Map<String, Addressee> addresseesByKey() {
        Map<String, Addressee> byKey = new LinkedHashMap<>();
        addressees.forEach(p -> byKey.put(p.key(), p));
        return byKey;
    }

    public List<BudgetStep> budgetSteps() {
        return budget == null ? List.of() : budget.steps();
    }

    public List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        taskGroups.forEach(g -> tasks.addAll(g.tasks()));
        return tasks;
    }

    /** The addressee itself where it stands for units or for nobody known, and those it is made of, each once. */
    public static Set<String> leaves(String key, Map<String, Addressee> byKey) {
        Set<String> leaves = new LinkedHashSet<>();
        collect(key, byKey, leaves, new LinkedHashSet<>());
        return leaves;
    }

    private static void collect(String key, Map<String, Addressee> byKey, Set<String> leaves, Set<String> seen) {
        Addressee addressee = byKey.get(key);
        if (addressee == null || !seen.add(key)) {
            return;
        }
        if (addressee.parts().isEmpty() || addressee.namesUnits()) {
            leaves.add(key);
        }
        addressee.parts().forEach(part -> collect(part, byKey, leaves, seen));
    }
}
