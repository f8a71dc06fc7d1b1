package vn.thac.plan.programme.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.core.event.Change;
import vn.thac.plan.Contract;

class ProgrammesLinkedContractTest {

    @Test
    void what_composite_targets_count_is_written_as_the_sample() {
        ProgrammesLinked linked = new ProgrammesLinked(
                id(11),
                1,
                List.of(
                        new ProgrammesLinked.Link("T00", "P7", "phong trào toàn dân", id(50)),
                        new ProgrammesLinked.Link("T20", "P8", "chương trình khác", null)));
        Contract.holds(ProgrammesLinked.TYPE, linked);
        Change change = linked.change(id(70), 3);
        assertEquals(
                List.of("plan-programmes", id(70), "plan", id(11), 3L),
                List.of(change.aggregate(), change.aggregateId(), change.topic(), change.key(), change.sequence()));
    }

    private static UUID id(int n) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n));
    }
}
