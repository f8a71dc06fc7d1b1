package vn.thac.task.assignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many assignments count in each bucket, and the completion rate that follows. */
public record Scoreboard(Map<Bucket, Long> counts) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Scoreboard {
        counts = Map.copyOf(counts);
    }

    public long in(Bucket bucket) {
        return counts.getOrDefault(bucket, 0L);
    }

    public long done() {
        return in(Bucket.DONE_ON_TIME) + in(Bucket.DONE_LATE);
    }

    /** Everything that still counts: what was recalled or passed on does not. */
    public long total() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().counts())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Done ÷ (done + overdue) in percent with two decimals; null while neither is known. */
    public @Nullable BigDecimal rate() {
        long judged = done() + in(Bucket.OPEN_OVERDUE);
        if (judged == 0) {
            return null;
        }
        return BigDecimal.valueOf(done()).multiply(HUNDRED).divide(BigDecimal.valueOf(judged), 2, RoundingMode.HALF_UP);
    }

    public Scoreboard plus(Scoreboard other) {
        Map<Bucket, Long> sum = new EnumMap<>(Bucket.class);
        sum.putAll(counts);
        other.counts.forEach((bucket, count) -> sum.merge(bucket, count, Long::sum));
        return new Scoreboard(sum);
    }
}
