package vn.thac.plan.packages;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.plan.duty.Lists;
import vn.thac.plan.duty.Origin;
import vn.thac.plan.duty.Substance;

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
        @Nullable String note,
        List<Origin> origins) {

    private static final int LAST_DAY_OF_DECREE = 14;
    /** Of a calendar period: a day so early in the month is one of the month after. */
    private static final int EARLY = 15;

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
            @Schema(description = "Day of the month") @Nullable
            Integer day,

            @Schema(description = "Month of the year, 1 to 12; absent: in each month") @Nullable
            Integer month,

            @Nullable Rule rule,

            @Schema(description = "Instead of a day: a span after the period's end, as `P10D`") @Nullable
            String offset) {

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
        origins = Lists.orEmpty(origins);
    }

    /**
     * The same rule for those below: who reports and to whom is theirs to say.
     *
     * @param earlier by when they report
     */
    public ReportingLine takenOver(String newKey, @Nullable Deadline earlier) {
        return new ReportingLine(
                newKey, List.of(), List.of(), null, null, kind, frequency, earlier, window, early, trigger, form,
                List.of(), null, null, null, null, List.of());
    }

    /** What it wants reported, without its key: two plans that say the same have equal substance. */
    public ReportingLine substance() {
        return new ReportingLine(
                "",
                who,
                to,
                Substance.of(toText),
                via,
                kindOrDefault(),
                frequency,
                deadline,
                windowOrDefault(),
                early,
                Substance.of(trigger),
                form,
                suppliedBy,
                null,
                null,
                null,
                null,
                List.of());
    }

    public ReportingLine withOrigins(List<Origin> from) {
        return new ReportingLine(
                key,
                who,
                to,
                toText,
                via,
                kind,
                frequency,
                deadline,
                window,
                early,
                trigger,
                form,
                suppliedBy,
                sample,
                section,
                doubt,
                note,
                from);
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

    /** The last day of the data of a period that ends so in the calendar. */
    public LocalDate dataEnd(LocalDate end) {
        return windowOrDefault() == Window.DECREE ? end.withDayOfMonth(LAST_DAY_OF_DECREE) : end;
    }

    /** The last day in time for a period that ends so in the calendar; none where the rule does not tell it. */
    public Optional<LocalDate> due(LocalDate end) {
        Optional<Frequency> period = Frequency.find(frequency);
        if (deadline == null || period.isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = dataEnd(end);
        if (deadline.offset() != null) {
            return Optional.of(from.plus(Period.parse(deadline.offset())));
        }
        if (deadline.day() == null || period.get().weeks() > 0) {
            return Optional.empty();
        }
        boolean ofTheMonthAfter =
                deadline.month() == null && windowOrDefault() == Window.CALENDAR && deadline.day() <= EARLY;
        int months =
                ofTheMonthAfter ? 1 : deadline.monthsFrom(from, period.get().stepMonths());
        return Optional.of(deadline.lastDayIn(YearMonth.from(from).plusMonths(months)));
    }

    /** Whether periods of it open without anybody asking: a review falls due too where it is said how often. */
    public boolean opensByItself() {
        Kind followed = kindOrDefault().asFollowed();
        return (followed == Kind.PERIODIC || followed == Kind.REVIEW)
                && Frequency.find(frequency).isPresent();
    }
}
