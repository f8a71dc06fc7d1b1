package vn.thac.plan.comparison;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Sentences.Phrase;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.comparison.Entry.Tier;
import vn.thac.plan.comparison.Entry.TierDay;
import vn.thac.plan.inheritance.TierDays;
import vn.thac.plan.packages.Frequency;
import vn.thac.plan.packages.ReportingLine;
import vn.thac.plan.packages.ReportingLine.Deadline;
import vn.thac.plan.packages.ReportingLine.Window;

/** In what a reporting rule below does not serve the one above, by which its unit reports itself. */
final class CompareRules {

    private static final int DAYS_OF_MONTH = 30;
    private static final int DAYS_OF_WEEK = 7;

    private CompareRules() {}

    /** {@code year}: from which on days are counted. */
    static List<Deviation> of(ReportingLine above, ReportingLine below, int year) {
        List<Deviation> found = new ArrayList<>();
        differ("kind", above.kindOrDefault().asFollowed(), below.kindOrDefault().asFollowed(), found);
        if (above.form() != null) {
            differ("form", above.form(), below.form(), found);
        }
        if (above.windowOrDefault() != Window.UNSTATED) {
            differ("window", above.windowOrDefault(), below.windowOrDefault(), found);
        }
        if (above.frequency() != null && !isAsOften(above.frequency(), below.frequency())) {
            found.add(Deviation.weaker(
                    PlanRefusal.REPORT_SELDOMER,
                    Map.of("above", above.frequency(), "below", below.frequency() == null ? "–" : below.frequency())));
        }
        day(above, below, year, found);
        return found;
    }

    /** Days of all tiers, the unit's own as its plan above says it; none where nothing earlier is possible. */
    static List<TierDay> proposed(ReportingLine above, int year) {
        Optional<Deadline> below = TierDays.below(above, year);
        if (above.deadline() == null || below.isEmpty()) {
            return List.of();
        }
        List<TierDay> days = new ArrayList<>();
        days.add(new TierDay(Tier.UNIT, above.deadline()));
        days.add(new TierDay(Tier.BELOW, below.get()));
        TierDays.below(above.takenOver(above.key(), below.get()), year)
                .ifPresent(day -> days.add(new TierDay(Tier.FURTHER_BELOW, day)));
        return days;
    }

    static boolean isTooLate(Deviation deviation) {
        return deviation.verdict() == Verdict.LATER;
    }

    private static void day(ReportingLine above, ReportingLine below, int year, List<Deviation> found) {
        Optional<Deadline> latest = TierDays.below(above, year);
        if (below.deadline() == null) {
            latest.ifPresent(day -> found.add(
                    Deviation.later(PlanRefusal.REPORT_WITHOUT_DAY, Map.of("above", line(above.deadline())))));
        } else if (!TierDays.leaveTime(below, above, year)) {
            found.add(Deviation.later(
                    PlanRefusal.REPORT_TOO_LATE,
                    Map.of(
                            "above", line(above.deadline()),
                            "below", line(below.deadline()),
                            "proposed", latest.map(CompareRules::line).orElse("–"))));
        }
    }

    private static void differ(String what, Object above, @Nullable Object below, List<Deviation> found) {
        if (!Objects.equals(above, below)) {
            found.add(Deviation.weaker(PlanRefusal.REPORT_OTHERWISE, Map.of("what", what)));
        }
    }

    private static boolean isAsOften(String above, @Nullable String below) {
        Optional<Frequency> has = Frequency.find(below);
        return above.equals(below)
                || has.isPresent() && days(Period.parse(has.get().name())) <= days(Period.parse(above));
    }

    private static long days(Period period) {
        return period.toTotalMonths() * DAYS_OF_MONTH + period.getDays();
    }

    /** A rule as a reader takes it: its kind, how often, by when, in which form. */
    static List<Phrase> words(ReportingLine rule) {
        List<Phrase> words = new ArrayList<>();
        words.add(new Phrase("reporting." + rule.kindOrDefault().wire(), Map.of()));
        if (rule.frequency() != null) {
            words.add(often(rule.frequency()));
        }
        if (rule.deadline() != null) {
            words.add(by(rule.deadline()));
        }
        if (rule.form() != null) {
            words.add(new Phrase("reporting.form", Map.of("form", rule.form())));
        }
        return words;
    }

    /** "each year", "every 6 months"; what is no such span as it is written. */
    private static Phrase often(String frequency) {
        if (Frequency.find(frequency).isEmpty()) {
            return new Phrase("reporting.often", Map.of("frequency", frequency));
        }
        Period span = Period.parse(frequency);
        return span.getYears() > 0
                ? every("year", span.getYears())
                : span.getMonths() > 0
                        ? every("month", span.getMonths())
                        : every("week", span.getDays() / DAYS_OF_WEEK);
    }

    private static Phrase every(String span, int count) {
        return new Phrase("reporting." + span + (count == 1 ? "" : "s"), Map.of("count", count));
    }

    private static Phrase by(Deadline deadline) {
        if (deadline.offset() != null) {
            return new Phrase("reporting.after", Map.of("span", deadline.offset()));
        }
        String how = deadline.ruleOrDefault() == Deadline.Rule.BEFORE ? "before" : "by";
        return deadline.month() == null
                ? new Phrase("reporting." + how + "-each-month", Map.of("day", "" + deadline.day()))
                : new Phrase("reporting." + how, Map.of("day", deadline.day() + "/" + deadline.month()));
    }

    /** A day as a reader takes it: "&lt; 10/11", "10/11", "P10D". */
    private static String line(@Nullable Deadline deadline) {
        if (deadline == null) {
            return "–";
        }
        if (deadline.offset() != null) {
            return deadline.offset();
        }
        String day = deadline.month() == null ? "" + deadline.day() : deadline.day() + "/" + deadline.month();
        return deadline.ruleOrDefault() == Deadline.Rule.BEFORE ? "< " + day : day;
    }
}
