package vn.thac.task.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.thac.core.event.Changes;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.Step;

/** Tells of a step, taken with one assignment or with many, by their units' names of the day. */
@ApplicationScoped
class TellSteps {

    @Inject
    Directory directory;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    void tell(Step step, List<Assignment> all) {
        List<UnitId> units = all.stream()
                .flatMap(one -> Stream.of(one.unit(), one.owner()))
                .distinct()
                .toList();
        Map<UnitId, NamedUnit> named = directory.named(units, Vietnam.today(clock));
        changes.record(all.stream()
                .map(one -> AssignmentStepped.change(
                        step,
                        one,
                        Objects.requireNonNull(named.get(one.unit())),
                        Objects.requireNonNull(named.get(one.owner()))))
                .toList());
    }
}
