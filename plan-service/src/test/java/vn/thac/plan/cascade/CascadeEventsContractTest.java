package vn.thac.plan.cascade;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.plan.Contract;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.duty.Asks;

class CascadeEventsContractTest {

    private final PlanId plan = new PlanId(id(11));

    @Test
    void a_chunk_of_members_is_written_as_the_sample() {
        var chunk = new FanOutEvents.MembersExpanded(
                id(11), "huyen", 1, 1, LocalDate.of(2024, 7, 23), List.of(id(105), id(106)));
        Contract.holds(
                "plan.members-expanded.v1",
                FanOutEvents.expanded(plan, 4, chunk).payload());
    }

    @Test
    void the_end_of_a_fan_out_is_written_as_the_sample() {
        Contract.holds(
                "plan.fan-out-ended.v1", FanOutEvents.ended(plan, 6, 3, 3, 2).payload());
    }

    @Test
    void a_mandate_raised_is_written_as_the_sample() {
        Mandate mandate = new Mandate(
                new MandateId(id(31)),
                plan,
                new UnitId(id(105)),
                Asks.OWN_PLAN,
                LocalDate.of(2024, 10, 31),
                Set.of(Asks.OWN_PLAN),
                Set.of("huyen"));
        Contract.holds(
                "mandate.raised.v1",
                MandateEvents.raised(mandate, List.of(new PlanId(id(9)), plan)).payload());
    }

    @Test
    void a_mandate_fulfilled_is_written_as_the_sample() {
        var row = new FulfilledRow(id(31), id(11), id(105), id(12), 2);
        Contract.holds("mandate.fulfilled.v1", MandateEvents.fulfilled(row).payload());
    }

    private static UUID id(int n) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n));
    }
}
