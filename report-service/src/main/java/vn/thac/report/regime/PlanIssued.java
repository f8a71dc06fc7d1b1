package vn.thac.report.regime;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Selector;
import vn.thac.report.PlanId;
import vn.thac.report.form.Direction;
import vn.thac.report.form.Indicator;
import vn.thac.report.form.Rule;
import vn.thac.report.target.Target;

/** What this service reads of {@code plan.issued.v1}. */
record PlanIssued(
        PlanId planId,
        int edition,
        UnitId issuer,
        String issuerTrack,
        @Nullable String number,
        @Nullable String symbol,
        String kind,
        String title,
        Instant issuedAt,
        List<Party> parties,
        List<IndicatorTold> indicators,
        List<Target> targets,
        List<FormTold> forms,
        List<RegimeTold> regimes) {

    PlanIssued {
        parties = parties == null ? List.of() : List.copyOf(parties);
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
        targets = targets == null ? List.of() : List.copyOf(targets);
        forms = forms == null ? List.of() : List.copyOf(forms);
        regimes = regimes == null ? List.of() : List.copyOf(regimes);
    }

    /** An addressee: named units, or a class with its selector. */
    record Party(String key, String name, @Nullable Selector selector, List<UnitId> units) {
        Party {
            units = units == null ? List.of() : List.copyOf(units);
        }
    }

    /** An indicator's definition; {@code sameAs} is the code under which forms ask for the same figure. */
    record IndicatorTold(
            String code,
            int version,
            String name,
            Rule rule,
            @Nullable String unit,
            @Nullable Direction direction,
            @Nullable BigDecimal per,
            @Nullable String sameAs) {

        Indicator definition() {
            return new Indicator(code, version, name, rule, unit, direction, per);
        }
    }

    /** A form with the codes of its indicators in order. */
    record FormTold(String code, int version, boolean sample, List<String> indicators) {}

    /** A reporting rule as the plan writes it. */
    record RegimeTold(
            String key,
            List<String> who,
            List<String> to,
            @Nullable String toText,
            @Nullable String via,
            String kind,
            @Nullable String frequency,
            @Nullable DeadlineTold deadline,
            @Nullable String window,
            @Nullable String trigger,
            @Nullable String form,
            @Nullable String text) {

        RegimeTold {
            who = who == null ? List.of() : List.copyOf(who);
            to = to == null ? List.of() : List.copyOf(to);
        }
    }

    /** Day, month and "before" or "by"; or a span after the period's end. */
    record DeadlineTold(
            @Nullable Integer day,
            @Nullable Integer month,
            @Nullable String rule,
            @Nullable String offset) {}
}
