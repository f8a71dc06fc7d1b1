package vn.thac.plan.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.text.Text;
import vn.thac.plan.duty.Condition;
import vn.thac.plan.duty.Duty;
import vn.thac.plan.duty.Task;
import vn.thac.plan.packages.PlanPackage;

/**
 * The outside events that a plan waits for. A duty or task names one by its key or says it in words; the same words are
 * the same condition, whoever waits for it.
 */
final class Conditions {

    private final Map<String, Condition> byReference = new LinkedHashMap<>();

    Conditions(PlanPackage plan) {
        Set<String> keys = new HashSet<>();
        plan.conditions().forEach(condition -> {
            keys.add(condition.key());
            byReference.put(condition.key(), condition);
            byReference.putIfAbsent(Text.key(condition.text()), condition);
        });
        plan.duties().stream().map(Duty::waitsFor).forEach(said -> say(said, keys));
        plan.tasks().stream().map(Task::waitsFor).forEach(said -> say(said, keys));
    }

    List<Condition> all() {
        return new ArrayList<>(new java.util.LinkedHashSet<>(byReference.values()));
    }

    @Nullable
    Condition of(@Nullable String said) {
        if (said == null) {
            return null;
        }
        Condition named = byReference.get(said);
        return named != null ? named : byReference.get(Text.key(said));
    }

    private void say(@Nullable String said, Set<String> keys) {
        if (said != null && of(said) == null) {
            int number = 1;
            while (!keys.add("condition-" + number)) {
                number++;
            }
            byReference.put(Text.key(said), Condition.of("condition-" + number, said));
        }
    }
}
