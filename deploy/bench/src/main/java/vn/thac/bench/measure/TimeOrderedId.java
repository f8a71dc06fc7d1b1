package vn.thac.bench.measure;

import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids in the order of time, as the services make them, so that the bare limit's indexes grow alike. */
public final class TimeOrderedId {

    private static final SplittableRandom RANDOM = new SplittableRandom();
    private static final AtomicLong LAST = new AtomicLong(System.currentTimeMillis() << 12);

    private TimeOrderedId() {}

    public static synchronized UUID next() {
        long stamp = LAST.updateAndGet(before -> Math.max(before + 1, System.currentTimeMillis() << 12));
        long high = (stamp >>> 12 << 16) | 0x7000L | (stamp & 0xfffL);
        return new UUID(high, (RANDOM.nextLong() >>> 2) | 0x8000000000000000L);
    }
}
