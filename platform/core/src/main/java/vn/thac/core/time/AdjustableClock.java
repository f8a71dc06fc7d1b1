package vn.thac.core.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The machine's clock moved by an offset; it keeps ticking. The offset is zero in production. It is as fine as PostgreSQL
 * keeps an instant, so that what is answered now is what is read later.
 */
final class AdjustableClock extends Clock {

    private final Clock machine = Clock.systemUTC();
    private volatile Duration offset = Duration.ZERO;

    /** The same clock, read in another zone. */
    private final class InZone extends Clock {

        private final ZoneId zone;

        InZone(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return AdjustableClock.this.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(other);
        }
    }

    Duration moveTo(Instant now) {
        return shift(Duration.between(machine.instant(), now));
    }

    Duration shift(Duration by) {
        offset = by;
        return by;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(zone);
    }
}
