package vn.thac.report.plan.addressed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.PlanId;

/** Which chunks of members are taken together. */
class TakeMembersTest {

    private static final PlanId ONE = new PlanId(Ids.next());
    private static final PlanId TWO = new PlanId(Ids.next());
    private static final PlanId THREE = new PlanId(Ids.next());

    @Test
    void no_plan_is_in_a_portion_twice_and_its_chunks_stay_in_their_order() {
        MembersExpandedPayload first = chunk(ONE, "a", 1);
        MembersExpandedPayload second = chunk(ONE, "b", 1);
        MembersExpandedPayload again = chunk(ONE, "a", 1);
        MembersExpandedPayload other = chunk(TWO, "a", 1);
        MembersExpandedPayload more = chunk(TWO, "b", 1);

        assertEquals(
                List.of(List.of(first, other), List.of(second, more), List.of(again)),
                TakeMembers.portions(List.of(first, second, other, again, more)));
        assertEquals(List.of(), TakeMembers.portions(List.of()));
    }

    @Test
    void a_portion_has_no_more_units_than_a_thousand_but_for_a_chunk_that_has_more_by_itself() {
        MembersExpandedPayload some = chunk(ONE, "a", 600);
        MembersExpandedPayload asMany = chunk(TWO, "a", 400);
        MembersExpandedPayload more = chunk(THREE, "a", 1_001);
        MembersExpandedPayload last = chunk(new PlanId(Ids.next()), "a", 1);

        assertEquals(
                List.of(List.of(some, asMany), List.of(more), List.of(last)),
                TakeMembers.portions(List.of(some, asMany, more, last)));
    }

    private static MembersExpandedPayload chunk(PlanId plan, String addressee, int units) {
        return new MembersExpandedPayload(
                plan,
                1,
                addressee,
                LocalDate.of(2024, 7, 23),
                IntStream.range(0, units)
                        .mapToObj(n -> new NamedUnit(UnitId.next(), null, "Đơn vị"))
                        .toList());
    }
}
