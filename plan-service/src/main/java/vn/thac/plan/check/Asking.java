package vn.thac.plan.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;
import vn.thac.plan.duty.Addressee;
import vn.thac.plan.duty.Duty;
import vn.thac.plan.duty.Task;
import vn.thac.plan.duty.TaskGroup;
import vn.thac.plan.packages.MandateLine;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.ReportingLine;

/**
 * Where a package wants something of its addressees: by a mandate, a duty or task, a reporting rule. Phrases are taken
 * apart; keys are those of addressees that stand for units themselves.
 */
final class Asking {

    private final Map<String, Addressee> addressees;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, List<String>> receiving = new LinkedHashMap<>();
    private final Map<String, List<String>> ordered = new HashMap<>();

    Asking(PlanPackage plan) {
        this.addressees = plan.addresseesByKey();
        for (int i = 0; i < plan.mandates().size(); i++) {
            MandateLine line = plan.mandates().get(i);
            ask(List.of(line.addressee()));
            order(line.addressee(), line.relation(), "/mandates/" + i + "/relation");
        }
        for (int i = 0; i < plan.duties().size(); i++) {
            Duty duty = plan.duties().get(i);
            ask(duty.with());
            if (duty.addressee() != null) {
                ask(List.of(duty.addressee()));
                order(duty.addressee(), duty.relation(), "/duties/" + i + "/relation");
            }
        }
        plan.taskGroups().forEach(this::ask);
        plan.budgetSteps().forEach(step -> {
            if (step.owner() != null) {
                ask(List.of(step.owner()));
            }
        });
        for (int i = 0; i < plan.reporting().size(); i++) {
            ask(plan.reporting().get(i), "/reporting/" + i);
        }
    }

    /** Who is given something to do, to answer or to report. */
    boolean asks(String addressee) {
        return asked.contains(addressee);
    }

    /** Places that send reports to an addressee. */
    List<String> sendingTo(String addressee) {
        return receiving.getOrDefault(addressee, List.of());
    }

    /** Places that say of an addressee that it is ordered. */
    List<String> ordering(String addressee) {
        return ordered.getOrDefault(addressee, List.of());
    }

    private void ask(TaskGroup group) {
        ask(group.lead());
        ask(group.coordinate());
        ask(group.requested());
        for (Task task : group.tasks()) {
            ask(task.lead());
            ask(task.coordinate());
            ask(task.requested());
        }
    }

    private void ask(ReportingLine rule, String place) {
        ask(rule.who());
        if (rule.via() != null) {
            ask(List.of(rule.via()));
        }
        for (int i = 0; i < rule.to().size(); i++) {
            note(rule.to().get(i), place + "/to/" + i, receiving);
        }
    }

    private void ask(List<String> keys) {
        keys.forEach(key -> asked.addAll(PlanPackage.leaves(key, addressees)));
    }

    private void order(String key, @Nullable Relation said, String place) {
        if (said == Relation.ORDERED) {
            note(key, place, ordered);
        }
    }

    private void note(String key, String place, Map<String, List<String>> places) {
        PlanPackage.leaves(key, addressees).forEach(leaf -> places.computeIfAbsent(leaf, one -> new ArrayList<>())
                .add(place));
    }
}
