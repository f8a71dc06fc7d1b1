package vn.thac.task.raise;

import java.util.stream.Stream;
import vn.thac.core.event.Change;
import vn.thac.task.PlanId;

/** A chunk with what it brings and how many chunks and assignments its plan has then. */
record Fallen(ExpandedMembers chunk, Fall fall, Tally after) {

    /** A new assignment with its plan. */
    record Given(PlanId plan, Fall.Fresh fresh) {}

    Stream<Given> fresh() {
        return fall.fresh().stream().map(fresh -> new Given(chunk.planId(), fresh));
    }

    /** What is told of it: each assignment, then the chunk. */
    Stream<Change> events() {
        return Stream.of(
                        fall.fresh().stream().map(this::raised),
                        fall.stronger().stream().map(this::strengthened),
                        Stream.of(worked()))
                .flatMap(changes -> changes);
    }

    private Change raised(Fall.Fresh fresh) {
        return new Change(
                "assignment", fresh.id().value(), 1, AssignmentRaised.TYPE, AssignmentRaised.of(chunk.planId(), fresh));
    }

    private Change strengthened(Fall.Stronger stronger) {
        return new Change(
                "assignment",
                stronger.before().id().value(),
                stronger.before().version() + 1,
                AssignmentStrengthened.TYPE,
                AssignmentStrengthened.of(chunk.planId(), stronger));
    }

    private Change worked() {
        PlanId plan = chunk.planId();
        return new Change(
                "plan-assignments",
                plan.value(),
                after.sequence(),
                PlanAssignmentsRaised.TYPE,
                new PlanAssignmentsRaised(
                        plan,
                        chunk.party(),
                        chunk.chunk(),
                        chunk.chunks(),
                        fall.fresh().size(),
                        after.total()));
    }
}
