package vn.thac.core.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the state counts them: Asia/Ho_Chi_Minh. A due date lasts until 24:00 of its day. */
public final class Vietnam {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Vietnam() {}

    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first instant after the due date: from here on it is late. */
    public static Instant endOf(LocalDate due) {
        return due.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
