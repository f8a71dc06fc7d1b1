package vn.thac.plan.packages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the service itself follows of a plan package that was found valid; the whole text is kept beside it.
 * Sections that the plan does not have are empty.
 */
public record PlanPackage(
        DocumentFacts document,
        List<BasisLine> basis,
        List<IndicatorLine> indicators,
        List<TargetLine> targets,
        List<TaskGroup> taskGroups,
        List<Addressee> addressees,
        List<DutyLine> duties,
        List<MandateLine> mandates,
        List<ReportingLine> reporting,
        List<FormLine> forms) {

    public PlanPackage {
        basis = orEmpty(basis);
        indicators = orEmpty(indicators);
        targets = orEmpty(targets);
        taskGroups = orEmpty(taskGroups);
        addressees = orEmpty(addressees);
        duties = orEmpty(duties);
        mandates = orEmpty(mandates);
        reporting = orEmpty(reporting);
        forms = orEmpty(forms);
    }

    public Map<String, Addressee> addresseesByKey() {
        Map<String, Addressee> byKey = new LinkedHashMap<>();
        addressees.forEach(p -> byKey.put(p.key(), p));
        return byKey;
    }

    public List<TaskLine> tasks() {
        List<TaskLine> tasks = new ArrayList<>();
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
        if (addressee.parts().isEmpty() || addressee.names()) {
            leaves.add(key);
        }
        addressee.parts().forEach(part -> collect(part, byKey, leaves, seen));
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
