package vn.thac.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final Latencies latencies = new Latencies();

    @Test
    void a_percentile_is_a_time_that_was_measured() {
        LongStream.rangeClosed(1, 5_000).map(n -> 5_001 - n).forEach(latencies::addMillis);
        assertEquals(2_500, latencies.p50());
        assertEquals(4_950, latencies.p99());
        assertEquals(5_000, latencies.millis(100));
    }

    @Test
    void one_slow_request_of_a_hundred_is_above_the_99th_percentile_and_two_are_not() {
        LongStream.rangeClosed(1, 99).forEach(n -> latencies.addMillis(1));
        latencies.addMillis(1_000);
        assertEquals(1, latencies.p99());
        latencies.addMillis(1_000);
        assertEquals(1_000, latencies.p99());
    }

    @Test
    void nothing_measured_is_no_number() {
        assertTrue(Double.isNaN(latencies.p50()));
    }
}
