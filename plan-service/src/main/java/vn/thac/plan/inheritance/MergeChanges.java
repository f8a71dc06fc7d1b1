package vn.thac.plan.inheritance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.duty.Addressee;
import vn.thac.plan.duty.Condition;
import vn.thac.plan.duty.Duty;
import vn.thac.plan.duty.Origin;
import vn.thac.plan.duty.Programme;
import vn.thac.plan.duty.Task;
import vn.thac.plan.duty.TaskGroup;
import vn.thac.plan.packages.BasisLine;
import vn.thac.plan.packages.DocumentFacts;
import vn.thac.plan.packages.FormLine;
import vn.thac.plan.packages.IndicatorLine;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.ReportingLine;
import vn.thac.plan.target.Target;

/** Puts the changes of a request into an inherited plan: an entry takes the place of the one with its key. */
public final class MergeChanges {

    private MergeChanges() {}

    /** Changes are a package of which any part may be missing, its document's issuer above all. */
    public static PlanPackage merge(PlanPackage plan, PlanPackage changes) {
        return new PlanPackage(
                document(plan.document(), changes.document()),
                byKey(plan.basis(), changes.basis(), BasisLine::key),
                join(plan.purposes(), changes.purposes()),
                given(changes.objectives(), plan.objectives()),
                byKey(plan.indicators(), changes.indicators(), IndicatorLine::code),
                byKey(plan.targets(), changes.targets(), Target::key, MergeChanges::keepingOrigins),
                byKey(plan.taskGroups(), changes.taskGroups(), TaskGroup::key, MergeChanges::keepingOrigins),
                byKey(plan.addressees(), changes.addressees(), Addressee::key),
                byKey(plan.duties(), changes.duties(), Duty::key),
                byKey(plan.conditions(), changes.conditions(), Condition::key, MergeChanges::keepingOrigins),
                join(plan.mandates(), changes.mandates()),
                byKey(plan.programmes(), changes.programmes(), Programme::key),
                given(changes.budget(), plan.budget()),
                byKey(plan.reporting(), changes.reporting(), ReportingLine::key, MergeChanges::keepingOrigins),
                join(plan.monitoring(), changes.monitoring()),
                byKey(plan.forms(), changes.forms(), FormLine::code),
                join(plan.doubts(), changes.doubts()),
                join(plan.oddities(), changes.oddities()));
    }

    private static DocumentFacts document(DocumentFacts present, @Nullable DocumentFacts given) {
        if (given == null) {
            return present;
        }
        return new DocumentFacts(
                given(given.kind(), present.kind()),
                given(given.number(), present.number()),
                present.issuer(),
                given(given.aliases(), present.aliases()),
                given(given.place(), present.place()),
                given(given.date(), present.date()),
                given(given.title(), present.title()),
                given(given.signer(), present.signer()),
                given(given.recipients(), present.recipients()),
                given(given.archive(), present.archive()),
                given(given.source(), present.source()),
                given(given.doubts(), present.doubts()),
                given(given.headers(), present.headers()),
                given(given.urgency(), present.urgency()),
                given(given.secrecy(), present.secrecy()));
    }

    private static <T extends @Nullable Object> T given(@Nullable T given, T present) {
        return given == null ? present : given;
    }

    private static <T> List<T> given(List<T> given, List<T> present) {
        return given.isEmpty() ? present : given;
    }

    private static <T> List<T> join(List<T> present, List<T> given) {
        List<T> all = new ArrayList<>(present);
        all.addAll(given);
        return all;
    }

    private static <T> List<T> byKey(List<T> present, List<T> given, Function<T, String> key) {
        return byKey(present, given, key, (before, entry) -> entry);
    }

    private static <T> List<T> byKey(
            List<T> present, List<T> given, Function<T, String> key, BinaryOperator<T> replace) {
        Map<String, T> known = new LinkedHashMap<>();
        present.forEach(entry -> known.put(key.apply(entry), entry));
        List<T> added = new ArrayList<>();
        for (T entry : given) {
            T before = known.get(key.apply(entry));
            if (before == null) {
                added.add(entry);
            } else {
                known.put(key.apply(entry), replace.apply(before, entry));
            }
        }
        return join(List.copyOf(known.values()), added);
    }

    /** A changed target, task, condition or reporting rule still knows where it came from. */
    private static Target keepingOrigins(Target before, Target entry) {
        return entry.origins().isEmpty() ? entry.withOrigins(before.origins()) : entry;
    }

    private static Condition keepingOrigins(Condition before, Condition entry) {
        return entry.origins().isEmpty() ? entry.withOrigins(before.origins()) : entry;
    }

    private static ReportingLine keepingOrigins(ReportingLine before, ReportingLine entry) {
        return entry.origins().isEmpty() ? entry.withOrigins(before.origins()) : entry;
    }

    private static TaskGroup keepingOrigins(TaskGroup before, TaskGroup entry) {
        Map<String, List<Origin>> origins = new LinkedHashMap<>();
        before.tasks().forEach(task -> origins.put(task.key(), task.origins()));
        return entry.withTasks(
                entry.tasks().stream().map(task -> keeping(task, origins)).toList());
    }

    private static Task keeping(Task task, Map<String, List<Origin>> origins) {
        List<Origin> before = origins.get(task.key());
        return before == null || !task.origins().isEmpty() ? task : task.withOrigins(before);
    }
}
