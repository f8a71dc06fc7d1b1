package vn.thac.plan.cascade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.expansion.Terms;

class FanOutTest {

    @Test
    void a_part_is_sent_in_chunks_of_a_thousand_the_last_one_short() {
        assertEquals(0, part(0).chunks());
        assertEquals(1, part(1).chunks());
        assertEquals(1, part(1_000).chunks());
        assertEquals(2, part(1_001).chunks());
        assertTrue(part(1_001).sentOne().hasMoreToSend());
        assertFalse(part(1_001).sentOne().sentOne().hasMoreToSend());
        assertFalse(part(0).hasMoreToSend());
    }

    @Test
    void a_part_that_nobody_has_expanded_has_nothing_to_send() {
        FanOut.Part unknown = new FanOut.Part("xa", null, 0);
        assertFalse(unknown.isExpanded());
        assertFalse(unknown.hasMoreToSend());
        assertTrue(part(0).isExpanded());
    }

    @Test
    void it_starts_before_its_first_addressee_and_counts_what_it_has_made() {
        FanOut start = fanOut();
        assertEquals(new Stage.Expanding(), start.stage());
        assertEquals(
                List.of("huyen", "xa"),
                start.parts().stream().map(FanOut.Part::addressee).toList());
        FanOut further = start.with(1, part(2_500).sentOne()).counted(1, 40).counted(2, 2);
        assertEquals(3, further.version());
        assertEquals(42, further.mandates());
        assertEquals(1, further.chunksSent());
        assertEquals(1, further.withMembers());
        assertFalse(further.hasEnded());
        assertTrue(further.in(new Stage.Ended()).hasEnded());
    }

    private static FanOut.Part part(int members) {
        return new FanOut.Part("xa", null, 0).expanded(members);
    }

    private static FanOut fanOut() {
        List<Terms.Named> addressees =
                List.of(new Terms.Named("huyen", List.of(), null), new Terms.Named("xa", List.of(), null));
        return FanOut.start(
                PlanId.next(),
                1,
                LocalDate.of(2024, 7, 23),
                new Terms(UnitId.next(), addressees, List.of(), List.of(), List.of()));
    }
}
