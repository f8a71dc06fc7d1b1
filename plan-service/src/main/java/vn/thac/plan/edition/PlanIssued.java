package vn.thac.plan.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.directory.unit.PinnedSelector;
import vn.thac.plan.indicator.Values;
import vn.thac.plan.target.Target;

/**
 * {@code plan.issued.v1}: an edition of a plan in force, complete as far as others follow it.
 * Holders, mandates and regimes name addressees that stand for units themselves; their members follow in chunks.
 * Units stand by their ids, as they were understood when the plan was issued.
 *
 * @param expandedOn the day on which the members of its classes are found
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PlanIssued(
        UUID planId,
        int edition,
        NamedUnit issuer,
        String issuerLevel,
        String issuerTrack,
        @Nullable String number,
        @Nullable String symbol,
        String kind,
        String title,
        @Nullable LocalDate date,
        @Nullable String datePrecision,
        Instant issuedAt,
        LocalDate expandedOn,
        List<UUID> ancestors,
        List<UUID> fulfils,
        List<AddresseeFact> addressees,
        List<GroupFact> groups,
        List<ItemFact> items,
        List<ConditionFact> conditions,
        List<ProgrammeFact> programmes,
        List<MandateFact> mandates,
        List<IndicatorFact> indicators,
        List<Target> targets,
        List<FormFact> forms,
        List<RegimeFact> regimes,
        DocumentFact document) {

    /** Head and foot of the document, as written. */
    record DocumentFact(
            @Nullable String place,
            List<String> headers,
            @Nullable String urgency,
            @Nullable String secrecy,
            @Nullable SignerFact signer,
            List<RecipientFact> recipients,
            @Nullable String archive) {}

    record SignerFact(
            @Nullable String name,
            @Nullable String title,
            @Nullable String authority,
            @Nullable String authoritySecondLine) {}

    /** One line of the list of recipients; {@code addressee} is the key of an addressee, which need not stand for units. */
    record RecipientFact(
            String name,
            @Nullable String mark,
            @Nullable String type,
            @Nullable String addressee,
            @Nullable String doubt) {}

    record AddresseeFact(
            String key,
            String name,
            String type,
            @Nullable PinnedSelector selector,
            List<UUID> units,
            boolean vague,
            @Nullable String section,
            @Nullable String doubt) {}

    record GroupFact(
            String key,
            String title,
            List<HolderFact> holders,
            @Nullable String section,
            @Nullable String doubt) {}

    record HolderFact(String addressee, String role, String relation) {}

    /** A duty or task; {@code waitsFor} is the key of a condition, {@code duties} those that carry a task out. */
    record ItemFact(
            String key,
            String kind,
            @Nullable String group,
            String text,
            List<HolderFact> holders,
            @Nullable LocalDate due,
            @Nullable String recurrence,
            List<String> windows,
            @Nullable String waitsFor,
            @Nullable String produces,
            List<String> duties,
            List<String> passesTo,
            @Nullable String programme,
            List<OriginFact> origins,
            @Nullable String section,
            @Nullable String doubt,
            @Nullable String partOf,
            List<CarriedFact> carriesOut,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BudgetFact budget) {}

    /** What a yearly step of the budget says of the money; its owner holds the item. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record BudgetFact(
            String step,
            @Nullable String stream,
            @Nullable String approver,
            List<String> sources,
            @Nullable BigDecimal amount,
            @Nullable String unit) {}

    /** A document of the basis that an item carries out. */
    record CarriedFact(
            String key, @Nullable String number, @Nullable String subject) {}

    record OriginFact(
            String plan,
            String key,
            @Nullable String role,
            @Nullable String relation) {}

    /** An outside event, with the items of all units that wait for it, and the conditions of plans above that it is. */
    record ConditionFact(
            String key,
            String text,
            List<String> items,
            @Nullable String section,
            @Nullable String doubt,
            List<OriginFact> origins) {}

    record ProgrammeFact(
            String key,
            String name,
            List<String> aliases,
            String kind,
            @Nullable String level,
            @Nullable PeriodFact period,
            @Nullable String section,
            @Nullable String doubt) {}

    record PeriodFact(
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Integer orientation,
            @Nullable Integer vision) {}

    record MandateFact(
            String addressee,
            String asks,
            @Nullable LocalDate due,
            String relation,
            @Nullable String duty,
            @Nullable String section,
            @Nullable String doubt) {}

    /** {@code continuesFrom}: of versions between that one and this one no plan need have told. */
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
            @Nullable String sameAs,
            Values values,
            boolean continues,
            @Nullable Integer continuesFrom,
            @Nullable String overTime,
            @Nullable String missing) {}

    record FormFact(String code, int version, @Nullable String title, boolean sample, List<String> indicators) {}

    record RegimeFact(
            String key,
            List<ReporterFact> who,
            List<String> to,
            @Nullable String toText,
            @Nullable String via,
            String kind,
            @Nullable String frequency,
            @Nullable DeadlineFact deadline,
            String window,
            @Nullable String trigger,
            @Nullable String form,
            List<SupplierFact> suppliedBy,
            @Nullable String early,
            @Nullable String text,
            @Nullable String section,
            @Nullable String doubt) {}

    /** Whose figures of some indicators count. */
    record SupplierFact(List<String> indicators, List<String> addressees) {}

    record ReporterFact(String addressee, String relation) {}

    record DeadlineFact(
            @Nullable Integer day,
            @Nullable Integer month,
            String rule,
            @Nullable String offset) {}
}
