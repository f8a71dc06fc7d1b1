package vn.thac.core.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How many requests each caller of a sort may make: so many at once, refilled at so many a second. Counted in one
 * instance; who has not called for a while is forgotten, as their measure is full again by then.
 */
final class Rate {

    /** Callers in memory at once. */
    private static final int MANY = 100_000;

    private static final long SECOND_NS = Duration.ofSeconds(1).toNanos();

    private final String name;
    private final long burst;
    private final long perSecond;
    private final String policy;
    private final Cache<String, Bucket> buckets;

    /** @param perSecond 0 where nothing is counted */
    Rate(String name, long perSecond, long burst) {
        if (perSecond < 0 || burst < perSecond) {
            throw new IllegalArgumentException(
                    "thac.rate-limit." + name + ": " + perSecond + " a second, " + burst + " at once");
        }
        this.name = name;
        this.burst = burst;
        this.perSecond = perSecond;
        policy = '"' + name + "\";q=" + burst + ";w=" + refill();
        buckets = Caffeine.newBuilder()
                .maximumSize(MANY)
                .expireAfterAccess(Duration.ofSeconds(refill() + 1))
                .build();
    }

    /** Takes one request of a caller; null where nothing is counted. */
    @Nullable
    Taken take(String caller) {
        if (perSecond == 0) {
            return null;
        }
        Bucket bucket = buckets.get(caller, unknown -> Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Taken(
                name,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForRefill()),
                seconds(probe.getNanosToWaitForReset()));
    }

    /** {@code "client";q=10000;w=20}: so many in so many seconds. */
    String policy() {
        return policy;
    }

    private long refill() {
        return perSecond == 0 ? 0 : (burst + perSecond - 1) / perSecond;
    }

    private static long seconds(long nanos) {
        return (nanos + SECOND_NS - 1) / SECOND_NS;
    }

    /**
     * What a request met.
     *
     * @param left how many more may come at once
     * @param soonest seconds until the next may come, where this one may not
     * @param full seconds until the measure is full again
     */
    record Taken(String name, boolean admitted, long left, long soonest, long full) {

        /** As the header {@code RateLimit} says it. */
        String said() {
            return '"' + name + "\";r=" + left + ";t=" + full;
        }
    }
}
