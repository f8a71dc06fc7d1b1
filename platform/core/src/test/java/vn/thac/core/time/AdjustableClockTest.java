package vn.thac.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdjustableClockTest {

    private final AdjustableClock clock = new AdjustableClock();

    @Test
    void it_goes_on_from_where_it_was_moved_to() {
        Instant there = Instant.parse("2024-02-29T23:59:59.123456789Z");
        clock.moveTo(there);
        Duration since = Duration.between(there, clock.instant());
        assertTrue(
                since.compareTo(Duration.ofNanos(-1000)) > 0 && since.compareTo(Duration.ofMinutes(1)) < 0,
                () -> since + " since it was moved");
    }

    @Test
    void an_instant_is_as_fine_as_the_database_keeps_it() {
        clock.shift(Duration.ofNanos(123));
        ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
        Stream.generate(() -> Stream.of(clock.instant(), clock.withZone(zone).instant()))
                .limit(1_000)
                .flatMap(both -> both)
                .forEach(instant -> assertEquals(0, instant.getNano() % 1_000, instant::toString));
    }
}
