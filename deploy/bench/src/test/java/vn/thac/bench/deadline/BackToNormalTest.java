package vn.thac.bench.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import vn.thac.bench.measure.Timeline;

class BackToNormalTest {

    private static final int SPIKE_BEGINS = 20;
    private static final int SPIKE_ENDS = 24;
    private static final int ENDS = 34;
    private static final long MILLI = 1_000_000;

    private final Timeline timeline = new Timeline();

    @Test
    void it_is_normal_again_when_three_seconds_in_a_row_are_as_fast_as_before() {
        seconds(0, SPIKE_BEGINS, 100);
        seconds(SPIKE_BEGINS, 26, 5_000);
        seconds(26, 27, 150);
        seconds(27, 28, 900);
        seconds(28, ENDS, 190);

        assertEquals(4, after());
    }

    @Test
    void it_never_is_where_no_three_seconds_follow_one_another() {
        seconds(0, SPIKE_BEGINS, 100);
        for (int second = SPIKE_BEGINS; second < ENDS; second++) {
            seconds(second, second + 1, second % 3 == 0 ? 900 : 100);
        }

        assertEquals(Double.POSITIVE_INFINITY, after());
    }

    private double after() {
        return BackToNormal.after(timeline, SPIKE_BEGINS, SPIKE_ENDS, ENDS);
    }

    private void seconds(int from, int until, int millis) {
        for (int second = from; second < until; second++) {
            timeline.add("any", second, millis * MILLI);
        }
    }
}
