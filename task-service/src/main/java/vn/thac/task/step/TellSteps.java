package vn.thac.task.step;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.BulkChange;
import vn.thac.core.event.Changes;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.Step;

/** Tells of a step, taken with one assignment or with many, by their units' names of the day. */
@ApplicationScoped
public class TellSteps {

    /** A step, and the assignment after it. */
    public record Told(Step step, Assignment after) {}

    @Inject
    Directory directory;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    public void tell(Step step, List<Assignment> all) {
        Map<UnitId, NamedUnit> named = named(all);
        changes.record(all.stream()
                .map(one -> AssignmentStepped.change(
                        step,
                        one,
                        Objects.requireNonNull(named.get(one.unit())),
                        Objects.requireNonNull(named.get(one.owner())),
                        assigner(one, named)))
                .toList());
    }

    /** Who hands it down; null where it is of the plan itself. */
    public static @Nullable NamedUnit assigner(Assignment one, Map<UnitId, NamedUnit> named) {
        return one.assigner() == null ? null : Objects.requireNonNull(named.get(one.assigner()));
    }

    /** What comes at once to all that units have: an event for what each has of it. */
    public void tellTogether(List<Told> all) {
        record Alike(
                PlanId plan,
                UnitId unit,
                UnitId owner,
                Action action,
                @Nullable Integer edition,
                @Nullable String said,
                @Nullable String refersTo) {
            Alike(Step step, Assignment after) {
                this(
                        after.plan(),
                        after.unit(),
                        after.owner(),
                        step.action(),
                        step.edition(),
                        step.said(),
                        step.refersTo());
            }
        }
        Map<UnitId, NamedUnit> named = named(all.stream().map(Told::after).toList());
        List<BulkChange> told = new ArrayList<>();
        all.stream()
                .collect(groupingBy(one -> new Alike(one.step(), one.after()), LinkedHashMap::new, toList()))
                .forEach((alike, its) -> told.add(AssignmentsStepped.change(
                        its,
                        Objects.requireNonNull(named.get(alike.unit())),
                        Objects.requireNonNull(named.get(alike.owner())),
                        named)));
        changes.record(told);
    }

    private Map<UnitId, NamedUnit> named(List<Assignment> all) {
        List<UnitId> units = all.stream()
                .flatMap(
                        one -> Stream.of(one.unit(), one.owner(), one.assigner() == null ? one.unit() : one.assigner()))
                .distinct()
                .toList();
        return directory.named(units, Vietnam.today(clock));
    }
}
