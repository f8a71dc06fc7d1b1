package vn.thac.plan.packages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.plan.duty.Lists;

/** Who reports to whom, through whom, how often and by when; all of it may be unsaid. */
public record ReportingLine(
        String key,
        List<String> who,
        List<String> to,
        @Nullable String toText,
        @Nullable String via,
        @Nullable Kind kind,
        @Nullable String frequency,
        @Nullable Deadline deadline,
        @Nullable Window window,
        @Nullable Early early,
        @Nullable String trigger,
        @Nullable String form,
        List<Supplier> suppliedBy,
        @Nullable Boolean sample,
        @Nullable String section,
        @Nullable String doubt,
        @Nullable String note) {

    /** What is reported; {@code REVIEW} is the interim and the final one in one rule. */
    public enum Kind implements WireName {
        PERIODIC,
        AD_HOC,
        INTERIM_REVIEW,
        FINAL_REVIEW,
        REVIEW,
        DIFFICULTY;

        /** Interim and final reviews are both reviews to those who follow them. */
        public Kind asFollowed() {
            return this == INTERIM_REVIEW || this == FINAL_REVIEW ? REVIEW : this;
        }
    }

    /** The span of the data: the decree's year (15 December to 14 December), the calendar's, or not said. */
    public enum Window implements WireName {
        DECREE,
        CALENDAR,
        UNSTATED
    }

    /** What becomes of a report that comes before its data have ended; taken and marked where nothing is said. */
    public enum Early implements WireName {
        FLAG,
        /** Taken from who says that they know. */
        ASK,
        REFUSE
    }

    /** A day of each period, or a span after its end. */
    public record Deadline(
            @Nullable Integer day,
            @Nullable Integer month,
            @Nullable Rule rule,
            @Nullable String offset) {

        private static final int MONTHS_OF_YEAR = 12;

        /** {@code BEFORE} excludes the day itself ("trước ngày"), {@code BY} includes it. */
        public enum Rule implements WireName {
            BEFORE,
            BY
        }

        public Rule ruleOrDefault() {
            return rule == null ? Rule.BY : rule;
        }

        /** The last day in time in a month; every day of one that is too short to have the day. Only of a day of a month. */
        public LocalDate lastDayIn(YearMonth month) {
            int said = Objects.requireNonNull(day, "a day of a month");
            if (said > month.lengthOfMonth()) {
                return month.atEndOfMonth();
            }
            LocalDate named = month.atDay(said);
            return ruleOrDefault() == Rule.BEFORE ? named.minusDays(1) : named;
        }

        /** How many months after an end, or before it, its month is the nearest; none where it names no month. */
        public int monthsFrom(LocalDate end, int stepMonths) {
            if (month == null) {
                return 0;
            }
            int comesBack = Math.min(stepMonths, MONTHS_OF_YEAR);
            int after = Math.floorMod(month - end.getMonthValue(), comesBack);
            return after > comesBack / 2 ? after - comesBack : after;
        }
    }

    /** Whose figures of some indicators count: those of these addressees together, and nobody else's. */
    public record Supplier(List<String> indicators, List<String> who) {

        public Supplier {
            indicators = Lists.orEmpty(indicators);
            who = Lists.orEmpty(who);
        }
    }

    public ReportingLine {
        who = Lists.orEmpty(who);
        to = Lists.orEmpty(to);
        suppliedBy = Lists.orEmpty(suppliedBy);
    }

    /** A kind that is not said is periodic where a period is named, else on demand. */
    public Kind kindOrDefault() {
        if (kind != null) {
            return kind;
        }
        return frequency != null || trigger == null ? Kind.PERIODIC : Kind.AD_HOC;
    }

    public Window windowOrDefault() {
        return window == null ? Window.UNSTATED : window;
    }

    /** Whether periods of it open without anybody asking: a review falls due too where it is said how often. */
    public boolean opensByItself() {
        Kind followed = kindOrDefault().asFollowed();
        return (followed == Kind.PERIODIC || followed == Kind.REVIEW)
                && Frequency.find(frequency).isPresent();
    }
}
