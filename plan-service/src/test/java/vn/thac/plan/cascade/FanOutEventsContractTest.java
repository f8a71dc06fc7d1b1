package vn.thac.plan.cascade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.core.event.Change;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.Contract;
import vn.thac.plan.FanOutId;
import vn.thac.plan.PlanId;
import vn.thac.plan.expansion.Terms;
import vn.thac.plan.handdown.PlanHandedDown;

class FanOutEventsContractTest {

    private static final UnitId FIRST = new UnitId(id(105));
    private static final UnitId SECOND = new UnitId(id(106));

    @Test
    void a_chunk_of_members_is_written_as_the_sample() {
        Contract.holds("plan.members-expanded.v1", chunk().payload());
    }

    @Test
    void to_whom_an_item_is_handed_down_is_written_as_the_sample() {
        Contract.holds(PlanHandedDown.TYPE, handedDown().payload());
    }

    @Test
    void the_end_of_a_fan_out_is_written_as_the_sample() {
        Contract.holds("plan.fan-out-ended.v1", FanOutEvents.ended(fanOut()).payload());
    }

    @Test
    void they_are_of_the_fan_out_and_in_order_with_the_events_of_its_plan() {
        for (Change change : List.of(chunk(), handedDown(), FanOutEvents.ended(fanOut()))) {
            assertEquals("fan-out", change.aggregate());
            assertEquals(id(77), change.aggregateId());
            assertEquals("plan", change.topic());
            assertEquals(id(11), change.key());
        }
    }

    private static Change chunk() {
        var chunk = new FanOutTurn.Chunk("huyen", 1, 1, List.of(FIRST, SECOND));
        return FanOutEvents.expanded(
                fanOut(),
                1,
                chunk,
                Map.of(
                        FIRST,
                        new NamedUnit(FIRST, "ubnd:105", "Ủy ban nhân dân huyện Phong Thổ"),
                        SECOND,
                        new NamedUnit(SECOND, "ubnd:106", "Ủy ban nhân dân huyện Tam Đường")));
    }

    private static Change handedDown() {
        var one = new NamedUnit(new UnitId(id(201)), "ubnd:03390", "Ủy ban nhân dân xã Bản Bo");
        var two = new NamedUnit(new UnitId(id(202)), "ubnd:03394", "Ủy ban nhân dân xã Bình Lư");
        var by = new NamedUnit(SECOND, "ubnd:106", "Ủy ban nhân dân huyện Tam Đường");
        return FanOutEvents.handedDown(
                fanOut(),
                1,
                new PlanHandedDown(
                        id(11),
                        1,
                        "D08",
                        1,
                        1,
                        1,
                        LocalDate.of(2024, 7, 23),
                        true,
                        List.of(
                                new PlanHandedDown.Given(one, by, Relation.ORDERED),
                                new PlanHandedDown.Given(two, by, Relation.ORDERED))));
    }

    private static FanOut fanOut() {
        return new FanOut(
                new FanOutId(id(77)),
                new PlanId(id(11)),
                1,
                List.of(),
                LocalDate.of(2024, 7, 23),
                new Terms(FIRST, List.of(), List.of(), List.of(), List.of()),
                new Stage.Ended(),
                List.of(
                        new FanOut.Part("huyen", 2, 1),
                        new FanOut.Part("so", 1, 1),
                        new FanOut.Part("xa", 3, 1),
                        new FanOut.Part("nobody", 0, 0)),
                2,
                4,
                null);
    }

    private static UUID id(int n) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n));
    }
}
