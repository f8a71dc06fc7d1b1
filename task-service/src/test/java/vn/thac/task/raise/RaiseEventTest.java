package vn.thac.task.raise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.core.event.BulkChange;
import vn.thac.core.event.Change;
import vn.thac.core.event.Versioned;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Dates;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;
import vn.thac.task.assignment.State;
import vn.thac.task.raise.Raising.Existing;
import vn.thac.task.raise.Raising.Naming;
import vn.thac.task.raise.Raising.New;
import vn.thac.task.raise.Raising.Part;
import vn.thac.task.raise.Raising.Strengthened;
import vn.thac.task.step.AssignmentsRaised;
import vn.thac.task.step.AssignmentsRaised.Raised;
import vn.thac.testing.EventContract;

/** What chunks bring is told exactly as the contract shows it. */
class RaiseEventTest {

    private static final PlanId PLAN = PlanId.of("01900000-0000-7000-8000-0000000091a0");
    private static final NamedUnit UNIT = new NamedUnit(
            UnitId.of("01900000-0000-7000-8000-000000000011"), "thac:kg-so-gddt", "Sở Giáo dục và Đào tạo");
    private static final MembersExpandedPayload CHUNK =
            new MembersExpandedPayload(PLAN, 1, "cac-so", 3, 11, LocalDate.parse("2024-07-23"), List.of(UNIT));
    private static final Holding LEAD = new Holding(Role.LEAD, Relation.ORDERED);
    private static final Holding ASKED = new Holding(Role.COORDINATE, Relation.REQUESTED);

    @Test
    void what_a_unit_was_given_under_a_plan_is_told_together() {
        New led = fresh("01900000-0000-7000-8000-00000000a551", "KG-D67", "duty", LEAD, "2024-12-31", null);
        New waiting = fresh("01900000-0000-7000-8000-00000000a552", "KG-T3", "task", ASKED, null, "C1");
        BulkChange told = AssignmentsRaised.change(
                CHUNK.planId(),
                CHUNK.edition(),
                CHUNK.on(),
                UNIT,
                List.of(Raised.of(led.assignment(), "duty"), Raised.of(waiting.assignment(), "task")));

        EventContract.of("task-service").isWrittenAs(told.type(), told.payload());
        assertThat(told.key()).as("order is kept by unit").isEqualTo(UNIT.id().value());
        assertThat(told.changed())
                .containsExactly(
                        new Versioned(led.assignment().id().value(), 1),
                        new Versioned(waiting.assignment().id().value(), 1));
    }

    @Test
    void an_assignment_strengthened() {
        AssignmentId id = AssignmentId.fromString("01900000-0000-7000-8000-00000000a551");
        Existing before = new Existing(
                id,
                UNIT.id(),
                new Holding(Role.COORDINATE, Relation.ORDERED),
                Stage.ASSIGNED,
                1,
                new Raising.Named(1, new Holding(Role.COORDINATE, Relation.ORDERED)),
                false,
                false,
                false);
        Part part = new Part(new ItemKey("KG-D67"), "duty", LEAD, null, null, 1, 1);
        Change told = AssignmentStrengthened.change(new Strengthened(before, new Naming(CHUNK, UNIT, part)), UNIT);

        EventContract.of("task-service").isWrittenAs(told.type(), told.payload());
        assertThat(told.key()).as("order is kept by unit").isEqualTo(UNIT.id().value());
        assertThat(told.sequence()).isEqualTo(2);
    }

    @Test
    void a_chunk_of_a_plan_raised() {
        Change told = PlanAssignmentsRaised.change(CHUNK, 10_000, new PlanAssignmentsRaised.Count(4, 30_000));

        EventContract.of("task-service").isWrittenAs(told.type(), told.payload());
        assertThat(told.sequence()).isEqualTo(4);
    }

    @Test
    void a_chunk_of_those_to_whom_an_item_is_handed_down() {
        HandedDownPayload chunk =
                EventContract.of("plan-service").sample("plan.handed-down.v1", HandedDownPayload.class);
        assertThat(chunk.units()).isNotEmpty().allSatisfy(given -> {
            assertThat(given.unit().id()).isNotEqualTo(given.by().id());
            assertThat(given.relation()).isNotNull();
        });
        assertThat(chunk.chunk()).isBetween(1, chunk.chunks());
        Change told = PlanHandedDown.change(chunk, 2, true, new PlanAssignmentsRaised.Count(5, 30_000));

        EventContract.of("task-service").isWrittenAs(told.type(), told.payload());
        assertThat(told.sequence()).isEqualTo(5);
    }

    private static New fresh(
            String id, String item, String kind, Holding holding, @Nullable String due, @Nullable String waitsFor) {
        Deadline deadline = due == null ? null : new Deadline(LocalDate.parse(due));
        Part part = new Part(new ItemKey(item), kind, holding, deadline, waitsFor, 1, 1);
        return new New(
                new Naming(CHUNK, UNIT, part),
                new Assignment(
                        AssignmentId.fromString(id),
                        PLAN,
                        part.item(),
                        UNIT.id(),
                        UNIT.id(),
                        null,
                        holding,
                        new Dates(deadline, deadline, null, null, null),
                        State.first(waitsFor),
                        1));
    }
}
