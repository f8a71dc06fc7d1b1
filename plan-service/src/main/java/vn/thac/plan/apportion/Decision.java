package vn.thac.plan.apportion;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One decision on how a target is spread.
 *
 * <pre>
 *   Draft ──countered, taken, refused──▶ Draft ──frozen──▶ Frozen, until the next decision is
 * </pre>
 *
 * @see Apportionment
 */
public sealed interface Decision {

    /** Counts the decisions on one target. */
    int number();

    Spread spread();

    @Nullable
    String reason();

    Instant madeAt();

    /** Not signed yet: units may propose other shares. */
    record Draft(int number, Spread spread, @Nullable String reason, Instant madeAt) implements Decision {

        public Draft with(Spread changed) {
            return new Draft(number, changed, reason, madeAt);
        }

        public Frozen frozen(@Nullable String why, @Nullable String document, @Nullable LocalDate date, Instant at) {
            return new Frozen(number, spread, why == null ? reason : why, madeAt, document, date, at);
        }
    }

    /**
     * Signed: nothing of it changes.
     *
     * @param document number of the document that says so, and its {@code date}
     */
    record Frozen(
            int number,
            Spread spread,
            @Nullable String reason,
            Instant madeAt,
            @Nullable String document,
            @Nullable LocalDate date,
            Instant at)
            implements Decision {}
}
