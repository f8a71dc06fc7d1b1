package vn.thac.report.plan.regimes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.PlanId;
import vn.thac.report.expansion.Addressee;
import vn.thac.report.form.Direction;
import vn.thac.report.form.Indicator;
import vn.thac.report.form.Missing;
import vn.thac.report.form.OverTime;
import vn.thac.report.form.Rule;
import vn.thac.report.form.Values;
import vn.thac.report.period.Deadline;
import vn.thac.report.period.WindowRule;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeKind;
import vn.thac.report.rollup.SuppliedBy;
import vn.thac.report.target.Target;

/** What this service reads of {@code plan.issued.v1}. */
record PlanIssuedPayload(
        PlanId planId,
        int edition,
        NamedUnit issuer,
        @Nullable String number,
        @Nullable String symbol,
        String kind,
        String title,
        Instant issuedAt,
        @Nullable LocalDate expandedOn,
        List<PlanId> ancestors,
        List<Addressee> addressees,
        List<IndicatorEntry> indicators,
        List<Target> targets,
        List<FormEntry> forms,
        List<RegimeEntry> regimes) {

    PlanIssuedPayload {
        ancestors = ancestors == null ? List.of() : List.copyOf(ancestors);
        addressees = addressees == null ? List.of() : List.copyOf(addressees);
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
        targets = targets == null ? List.of() : List.copyOf(targets);
        forms = forms == null ? List.of() : List.copyOf(forms);
        regimes = regimes == null ? List.of() : List.copyOf(regimes);
    }

    /** How far back a document that is entered late is followed. */
    private static final int YEARS_BACK = 10;

    /** The day on which the plan speaks of units, from which its periods are reckoned too; at the latest that of its entry. */
    LocalDate documentDay(LocalDate entered) {
        if (expandedOn == null || expandedOn.isAfter(entered)) {
            return entered;
        }
        LocalDate earliest = entered.minusYears(YEARS_BACK);
        return expandedOn.isBefore(earliest) ? earliest : expandedOn;
    }

    /** An indicator's definition; {@code sameAs} is the code under which forms ask for the same figure. */
    record IndicatorEntry(
            String code,
            int version,
            String name,
            Rule rule,
            @Nullable String unit,
            @Nullable Direction direction,
            @Nullable BigDecimal per,
            @Nullable String sameAs,
            @Nullable ValuesEntry values,
            @Nullable Boolean continues,
            @Nullable Integer continuesFrom,
            @Nullable OverTime overTime,
            @Nullable Missing missing) {

        Indicator definition() {
            return new Indicator(
                    code,
                    version,
                    name,
                    rule,
                    unit,
                    direction,
                    per,
                    values == null ? null : values.values(),
                    Boolean.TRUE.equals(continues),
                    continuesFrom,
                    overTime,
                    missing);
        }
    }

    /** Which numbers an indicator can have; bounds are decimals as text. */
    record ValuesEntry(
            boolean whole,
            boolean negative,
            boolean overWhole,
            @Nullable String min,
            @Nullable String max,
            @Nullable Integer decimals) {

        Values values() {
            return new Values(whole, negative, overWhole, number(min), number(max), decimals);
        }

        private static @Nullable BigDecimal number(@Nullable String text) {
            return text == null ? null : new BigDecimal(text);
        }
    }

    /** A form with the codes of its indicators in order. */
    record FormEntry(String code, int version, boolean sample, List<String> indicators) {}

    /** A reporting rule as the plan writes it. */
    record RegimeEntry(
            String key,
            List<Regime.Reporter> who,
            List<String> to,
            @Nullable String toText,
            @Nullable String via,
            RegimeKind kind,
            @Nullable String frequency,
            @Nullable DeadlineEntry deadline,
            @Nullable WindowRule window,
            @Nullable String trigger,
            @Nullable String form,
            @Nullable String text,
            Regime.@Nullable Early early,
            List<SuppliedBy> suppliedBy) {

        RegimeEntry {
            suppliedBy = suppliedBy == null ? List.of() : List.copyOf(suppliedBy);
            who = who == null ? List.of() : List.copyOf(who);
            to = to == null ? List.of() : List.copyOf(to);
        }

        @Nullable
        Deadline due() {
            return deadline == null ? null : deadline.deadline();
        }

        WindowRule windowMeant() {
            return window == null ? WindowRule.UNSTATED : window;
        }

        Regime.Early earlyMeant() {
            return early == null ? Regime.Early.FLAG : early;
        }
    }

    /** Day, month and "before" or "by"; or a span after the period's end. */
    record DeadlineEntry(
            @Nullable Integer day,
            @Nullable Integer month,
            Deadline.@Nullable Rule rule,
            @Nullable String offset) {

        @Nullable
        Deadline deadline() {
            if (day == null) {
                return offset == null ? null : new Deadline.AfterEnd(java.time.Period.parse(offset));
            }
            return new Deadline.OnDay(day, month, rule == null ? Deadline.Rule.BY : rule);
        }
    }
}
