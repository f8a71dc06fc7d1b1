package vn.thac.plan.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.Selector;
import vn.thac.plan.packages.Item;
import vn.thac.plan.packages.Origin;

/**
 * {@code plan.issued.v1}: a plan in force, complete as far as others follow it.
 * Holders, mandates and regimes name addressees that stand for units themselves; their members follow in chunks.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PlanIssued(
        UUID planId,
        int edition,
        UUID issuer,
        String issuerLevel,
        String issuerTrack,
        @Nullable String number,
        @Nullable String symbol,
        String kind,
        String title,
        @Nullable LocalDate date,
        @Nullable String datePrecision,
        Instant issuedAt,
        List<UUID> ancestors,
        List<UUID> fulfils,
        List<AddresseeFact> addressees,
        List<Item> items,
        List<MandateFact> mandates,
        List<IndicatorFact> indicators,
        List<TargetFact> targets,
        List<FormFact> forms,
        List<RegimeFact> regimes) {

    record AddresseeFact(
            String key, String name, String type, @Nullable Selector selector, List<UUID> units, boolean vague) {}

    record MandateFact(
            String addressee, String asks, @Nullable LocalDate due) {}

    record IndicatorFact(
            UUID id,
            String code,
            int version,
            String name,
            String rule,
            @Nullable String unit,
            String direction,
            @Nullable Integer per,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String population,
            @Nullable String sameAs) {}

    record TargetFact(
            String key,
            @Nullable String indicator,
            @Nullable String name,
            @Nullable String comparator,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable Integer year,
            @Nullable String then,
            boolean standing,
            boolean composite,
            @Nullable String population,
            List<Origin> origins) {}

    record FormFact(String code, int version, @Nullable String title, boolean sample, List<String> indicators) {}

    record RegimeFact(
            String key,
            List<String> who,
            List<String> to,
            @Nullable String toText,
            @Nullable String via,
            String kind,
            @Nullable String frequency,
            @Nullable DeadlineFact deadline,
            String window,
            @Nullable String trigger,
            @Nullable String form,
            @Nullable String text) {}

    record DeadlineFact(
            @Nullable Integer day,
            @Nullable Integer month,
            @Nullable String rule,
            @Nullable String offset) {}
}
