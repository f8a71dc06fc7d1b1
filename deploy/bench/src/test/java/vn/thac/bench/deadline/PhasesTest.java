package vn.thac.bench.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PhasesTest {

    private final Phases whole = new Phases(10_035, 600);
    private final Phases part = new Phases(2_007, 120);

    @Test
    void a_part_of_the_communes_in_as_much_of_the_time_comes_as_often_a_second() {
        assertEquals(whole.rate(), part.rate(), 1e-9);
    }

    @Test
    void five_times_as_many_come_in_the_spike_and_as_many_as_before_after_it() {
        double[] moments = whole.afterwards(new SplittableRandom(1));

        long spike = Arrays.stream(moments)
                .filter(second -> second < whole.spikeEnds())
                .count();

        assertEquals(30, whole.spikeEnds() - whole.seconds());
        assertEquals(5 * whole.rate() * 30, spike, 1);
        assertEquals(whole.rate() * 60, moments.length - spike, 1);
        assertTrue(Arrays.stream(moments).allMatch(second -> second >= whole.seconds() && second < whole.ends()));
    }
}
