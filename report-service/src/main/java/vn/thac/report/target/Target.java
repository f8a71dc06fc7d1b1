package vn.thac.report.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.report.form.Direction;

/**
 * What a plan wants of one indicator.
 *
 * @param baseline what it was when the plan was made; null when the plan does not say
 * @param year null for a target without one
 * @param then what follows after the year: {@code maintain} or {@code maintain-and-improve}
 * @param standing holds every year
 * @param composite stands for the indicators of another programme; has no figure of its own
 */
public record Target(
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

    /** What an indicator was in an earlier year. */
    public record Baseline(BigDecimal value, @Nullable Integer year) {}

    /** Where the target stands in time. */
    public enum Phase implements WireName {
        /** Its year lies ahead. */
        OPEN,
        /** This is a year in which it must hold. */
        JUDGED,
        /** Its year is over and nothing was said about later ones. */
        LAPSED
    }

    /** What the latest figure says. */
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
        if (standing || year == null || year == inYear) {
            return Phase.JUDGED;
        }
        if (inYear < year) {
            return Phase.OPEN;
        }
        return then == null ? Phase.LAPSED : Phase.JUDGED;
    }

    public Verdict verdict(@Nullable BigDecimal figure, @Nullable Direction direction) {
        if (figure == null || value == null || comparator == null || composite) {
            return Verdict.NO_FIGURE_YET;
        }
        return comparator.met(figure, value, direction) ? Verdict.MET : Verdict.NOT_MET;
    }
}
