package vn.thac.plan.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.register.Ending;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanAction;
import vn.thac.plan.register.PlanHead;

/** A plan as shown; the whole text is its package. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Plan")
public record PlanView(
        UUID id,

        @Schema(description = "Also its ETag", examples = "2")
        long version,

        int edition,

        @Schema(
                description = "Where it is in its life; submitted: it lies with who signs; issued: in force",
                examples = "issued",
                enumeration = {"draft", "submitted", "issued", "withdrawn", "closed", "superseded"})
        String state,

        UUID issuer,

        @Schema(examples = "Ủy ban nhân dân tỉnh Kiên Giang") @Nullable
        String issuerName,

        @Schema(examples = "province") String level,
        @Schema(examples = "government") String track,

        @Schema(description = "Kind of document, a word of /v1/document-kinds", examples = "plan")
        String kind,

        @Schema(examples = "234/KH-UBND") @Nullable String number,
        @Schema(examples = "KH-UBND") @Nullable String symbol,
        @Schema(examples = "2024-07-23") @Nullable LocalDate date,
        @Schema(examples = "day") @Nullable String datePrecision,

        @Schema(description = "Place in the date line of the document", examples = "Kiên Giang") @Nullable
        String place,

        String title,
        @Nullable Instant issuedAt,

        @Schema(description = "Mandates that it was drafted from")
        List<UUID> fulfils,

        @Schema(description = "Itself and all plans of ours that it implements, directly or through others")
        List<UUID> ancestors,

        @Schema(description = "Since when it lies with who signs") @Nullable
        Instant submittedAt,

        @Schema(description = "How it came to its end, where it has") @Nullable
        EndView ended,

        @Schema(description = "Plans that it rests on and that are not in force any more; of a single plan only")
        @Nullable
        List<EndedBasis> basisEnded,

        @Schema(description = "What can be done with it now, and by whom; of a single plan only") @Nullable
        List<NextAction> nextActions) {

    /** How a plan came to its end. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PlanEnd")
    public record EndView(
            @Schema(
                    description = "Taken back, done with, or replaced by another",
                    examples = "withdrawn",
                    enumeration = {"withdrawn", "closed", "superseded"})
            String as,

            Instant at,
            @Nullable String reason,

            @Schema(description = "Number of the document that ended it", examples = "15/QĐ-UBND") @Nullable
            String number,

            @Schema(description = "Day of that document") @Nullable
            LocalDate date,

            @Schema(description = "The plan that replaces it") @Nullable
            UUID replacedBy,

            @Schema(
                    description = "What becomes of what is open under it",
                    examples = "recalled",
                    enumeration = {"recalled", "stays"})
            String openWork) {

        static EndView of(Ending ending) {
            return new EndView(
                    ending.as().wire(),
                    ending.at(),
                    ending.reason(),
                    ending.number(),
                    ending.date(),
                    ending.replacedBy() == null ? null : ending.replacedBy().value(),
                    ending.recalls() ? "recalled" : "stays");
        }
    }

    /** A step that can be taken, and the address where. */
    @Schema(name = "PlanNextAction")
    public record NextAction(
            @Schema(examples = "withdraw") String action,

            @Schema(description = "The unit for which it is taken")
            UUID who,

            @Nullable String whoName,

            @Schema(description = "The post that it needs", examples = "issue")
            String duty,

            @Schema(examples = "POST") String method,

            @Schema(examples = "/v1/plans/01920000-0000-7000-8000-000000000011/withdraw")
            String href) {

        static List<NextAction> of(Plan plan, List<KnownUnit> deciding, boolean hasAmended) {
            return PlanAction.in(plan.life(), hasAmended).stream()
                    .flatMap(action -> deciding.stream()
                            .filter(unit -> action.isOf(unit.id(), plan.issuer().unit()))
                            .map(unit -> of(plan, action, unit)))
                    .toList();
        }

        private static NextAction of(Plan plan, PlanAction action, KnownUnit unit) {
            return new NextAction(
                    action.wire(),
                    unit.id().value(),
                    unit.name(),
                    action.duty().code(),
                    action.method(),
                    "/v1/plans/" + plan.id() + action.path());
        }
    }

    public static PlanView of(Plan plan, @Nullable String issuerName) {
        return of(plan, issuerName, null, null);
    }

    /**
     * A single plan, with what should be known of it.
     *
     * @param deciding its issuer and who came after it, that are there
     * @param hasAmended whether the edition of another plan stands by it
     */
    public static PlanView whole(
            Plan plan,
            @Nullable String issuerName,
            List<EndedBasis> basisEnded,
            List<KnownUnit> deciding,
            boolean hasAmended) {
        return of(plan, issuerName, basisEnded, NextAction.of(plan, deciding, hasAmended));
    }

    private static PlanView of(
            Plan plan,
            @Nullable String issuerName,
            @Nullable List<EndedBasis> basisEnded,
            @Nullable List<NextAction> next) {
        PlanHead head = plan.head();
        Plan.Draft draft =
                plan instanceof Plan.Submitted submitted ? submitted.text() : plan instanceof Plan.Draft d ? d : null;
        Plan.Issued issued = plan instanceof Plan.Ended ended ? ended.text() : plan instanceof Plan.Issued i ? i : null;
        return new PlanView(
                plan.id().value(),
                plan.version(),
                plan.edition(),
                plan.life().wire(),
                plan.issuer().unit().value(),
                issuerName,
                plan.issuer().level(),
                plan.issuer().track(),
                head.kind(),
                head.numberAsWritten(),
                head.symbol(),
                head.date() == null ? null : head.date().value(),
                head.date() == null ? null : head.date().precision().wire(),
                head.place(),
                head.title(),
                issued == null ? null : issued.at(),
                draft == null
                        ? List.of()
                        : draft.fulfils().stream().map(MandateId::value).toList(),
                issued == null
                        ? List.of()
                        : issued.ancestors().stream().map(PlanId::value).toList(),
                plan instanceof Plan.Submitted submitted ? submitted.at() : null,
                plan instanceof Plan.Ended ended ? EndView.of(ended.ending()) : null,
                basisEnded,
                next);
    }
}
