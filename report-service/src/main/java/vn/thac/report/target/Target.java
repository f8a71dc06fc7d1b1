package vn.thac.report.target;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/**
 * What a plan wants of one indicator.
 *
 * @param baseline what it was when the plan was made; null when the plan does not say
 * @param year null for a target without one
 * @param then what follows after the year: {@code maintain} or {@code maintain-and-improve}
 * @param standing holds every year
 * @param composite stands for the indicators of another programme; has no figure of its own
 * @param wording the verb of the text
 * @param per of a rate: in so many
 * @param upTo the other end of a range
 * @param change the value is by how much the figure changes
 * @param answer of a question of yes or no: the answer wanted; a figure is 1 or 0
 * @param until the last year in which it holds
 * @param parts of a composite target: the keys of those that it counts
 */
public record Target(
        String key,
        @Nullable String indicator,
        @Nullable String name,
        @Nullable Comparator comparator,

        @Schema(description = "The value wanted, in `unit`, or by how much the figure is to change") @Nullable
        BigDecimal value,

        @Schema(description = "Unit of the value: %, vụ, trẻ em") @Nullable
        String unit,

        @Nullable Baseline baseline,
        @Nullable Integer year,
        @Nullable String then,
        boolean standing,
        boolean composite,
        @Nullable String population,
        @Nullable String wording,
        @Nullable Integer per,
        @Nullable BigDecimal upTo,
        @Nullable ChangeWanted change,
        @Nullable Boolean answer,
        @Nullable Grade grade,
        @Nullable Integer until,

        @Schema(description = "When it applies, in words: khi phát hiện") @Nullable
        String condition,

        @Schema(description = "The half of it that is in words, and that no figure measures") @Nullable
        String quality,

        @Schema(description = "By what its figures are to be told apart: sex, kind of commune")
        List<String> disaggregation,

        List<String> parts) {

    static final String IMPROVE = "maintain-and-improve";

    public Target {
        disaggregation = disaggregation == null ? List.of() : List.copyOf(disaggregation);
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /** One that says no more than where a figure must stand. */
    public Target(
            String key,
            @Nullable String indicator,
            @Nullable String name,
            @Nullable Comparator comparator,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable Baseline baseline,
            @Nullable Integer year,
            @Nullable String then,
            boolean standing,
            boolean composite,
            @Nullable String population) {
        this(
                key,
                indicator,
                name,
                comparator,
                value,
                unit,
                baseline,
                year,
                then,
                standing,
                composite,
                population,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    /** What an indicator was in an earlier year. */
    public record Baseline(
            @Schema(description = "The figure of that year, in the unit of the target or of its indicator")
            BigDecimal value,

            @Schema(description = "Of which year it is; absent where the plan doesn't say") @Nullable
            Integer year) {}

    /** Where the target stands in time. */
    public enum Phase implements WireName {
        /** Its year lies ahead. */
        OPEN,
        /** This is a year in which it must hold. */
        JUDGED,
        /** Its year is over and nothing was said about later ones. */
        LAPSED,
        /** It does not say by when. */
        UNDATED
    }

    /** What a figure says. */
    public enum Verdict implements WireName {
        MET("met"),
        NOT_MET("notMet"),
        NO_FIGURE_YET("noFigureYet");

        private final String wire;

        Verdict(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    public Phase phase(int inYear) {
        if (until != null && inYear > until) {
            return Phase.LAPSED;
        }
        if (standing || changesEveryYear() && (year == null || inYear <= year)) {
            return Phase.JUDGED;
        }
        if (year == null) {
            return Phase.UNDATED;
        }
        if (inYear <= year) {
            return inYear == year ? Phase.JUDGED : Phase.OPEN;
        }
        return then == null ? Phase.LAPSED : Phase.JUDGED;
    }

    /** Whether the figure of the year before says something of it. */
    public boolean looksBack() {
        return changesEveryYear() || IMPROVE.equals(then);
    }

    private boolean changesEveryYear() {
        return change != null && change.everyYear();
    }
}
