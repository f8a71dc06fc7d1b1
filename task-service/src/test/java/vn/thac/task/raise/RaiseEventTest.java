package vn.thac.task.raise;

import static vn.thac.task.Contract.assertWritesTheSample;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Relation;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;

/** What a chunk brings is told exactly as the contract shows it. */
class RaiseEventTest {

    private static final PlanId PLAN = PlanId.of("01900000-0000-7000-8000-0000000091a0");
    private static final UnitId UNIT = UnitId.of("01900000-0000-7000-8000-000000000011");
    private static final AssignmentId ID = AssignmentId.fromString("01900000-0000-7000-8000-00000000a551");
    private static final ItemKey ITEM = new ItemKey("KG-D67");
    private static final Holding LEAD = new Holding(Role.LEAD, Relation.ORDERED);

    @Test
    void an_assignment_raised() {
        HeldItem held = new HeldItem(ITEM, LEAD, new Deadline(LocalDate.parse("2024-12-31")), null);
        assertWritesTheSample(AssignmentRaised.TYPE, AssignmentRaised.of(PLAN, new Fall.Fresh(ID, UNIT, held)));
    }

    @Test
    void an_assignment_strengthened() {
        Held before = new Held(ID, new Holding(Role.COORDINATE, Relation.ORDERED), Stage.ASSIGNED, 1);
        var stronger = new Fall.Stronger(new Place(UNIT, ITEM), before, LEAD);
        assertWritesTheSample(AssignmentStrengthened.TYPE, AssignmentStrengthened.of(PLAN, stronger));
    }

    @Test
    void a_chunk_of_a_plan_raised() {
        assertWritesTheSample(
                PlanAssignmentsRaised.TYPE, new PlanAssignmentsRaised(PLAN, "cac-xa", 3, 11, 10_000, 30_000));
    }
}
