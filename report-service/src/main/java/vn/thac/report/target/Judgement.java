package vn.thac.report.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.report.target.Target.Verdict;

/**
 * What figures say of a target.
 *
 * @param why there is no verdict; null where there is one
 * @param reached by how much the figure has changed, where the target wants a change; how many parts are met, of a composite
 * @param improved whether it is better than in the year before, where the target says so and both are known
 */
public record Judgement(
        Verdict verdict,
        @Nullable Why why,
        @Nullable BigDecimal reached,
        @Nullable Boolean improved) {

    /** Why nothing can be said. */
    public enum Why implements WireName {
        /** It is said in words alone. */
        IN_WORDS,
        /** No indicator is named. */
        NO_INDICATOR,
        /** Nobody has given a figure. */
        NO_FIGURE,
        /** The latest figure is of an earlier year. */
        NO_FIGURE_OF_THE_YEAR,
        /** The figure at the start is not said. */
        NO_BASELINE,
        /** The figure of the year before is not known. */
        NO_FIGURE_OF_THE_YEAR_BEFORE,
        /** It is to change by a part of what was nothing. */
        BASELINE_IS_ZERO,
        /** Which targets it counts is not known. */
        LIST_UNKNOWN,
        /** Not all that it counts can be judged. */
        PARTS_OPEN,
        /** Nothing that it counts must hold in the year. */
        PARTS_NOT_DUE,
        /** The list names an indicator and not what it is to reach. */
        NO_TARGET,
        /** A figure is wanting, and the definition says that nobody knows the total then. */
        WANTING,
        /** There are figures of parts of the year alone, which by the definition say nothing of the year. */
        NOT_OVER_TIME,
        /** The figure is of another unit of measure than the target. */
        MEASURED_OTHERWISE
    }

    static Judgement of(boolean met) {
        return of(met, null);
    }

    static Judgement of(boolean met, @Nullable BigDecimal reached) {
        return new Judgement(met ? Verdict.MET : Verdict.NOT_MET, null, reached, null);
    }

    public static Judgement none(Why why) {
        return new Judgement(Verdict.NO_FIGURE_YET, why, null, null);
    }

    /** The same where the figure is of a year before the one asked for: of that year it says nothing. */
    public Judgement ofAnEarlierYear() {
        return why == null ? none(Why.NO_FIGURE_OF_THE_YEAR) : this;
    }

    Judgement improved(@Nullable Boolean better) {
        return new Judgement(verdict, why, reached, better);
    }
}
