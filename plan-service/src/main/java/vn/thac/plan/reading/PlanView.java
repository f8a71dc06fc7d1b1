package vn.thac.plan.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.register.Plan;
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
                examples = "issued",
                enumeration = {"draft", "issued"})
        String state,

        UUID issuer,

        @Schema(examples = "Ủy ban nhân dân tỉnh Kiên Giang") @Nullable
        String issuerName,

        @Schema(examples = "province") String level,
        @Schema(examples = "government") String track,
        @Schema(examples = "plan") String kind,
        @Schema(examples = "234/KH-UBND") @Nullable String number,
        @Schema(examples = "KH-UBND") @Nullable String symbol,
        @Schema(examples = "2024-07-23") @Nullable LocalDate date,
        @Schema(examples = "day") @Nullable String datePrecision,
        @Schema(examples = "Kiên Giang") @Nullable String place,
        String title,
        @Nullable Instant issuedAt,

        @Schema(description = "Mandates that it was drafted from")
        List<UUID> fulfils,

        @Schema(description = "Itself and all plans of ours that it implements, directly or through others")
        List<UUID> ancestors) {

    public static PlanView of(Plan plan, @Nullable String issuerName) {
        return plan instanceof Plan.Issued issued ? view(issued, issuerName) : view((Plan.Draft) plan, issuerName);
    }

    private static PlanView view(Plan.Draft draft, @Nullable String name) {
        return view(
                draft,
                name,
                null,
                draft.fulfils().stream().map(MandateId::value).toList(),
                List.of());
    }

    private static PlanView view(Plan.Issued issued, @Nullable String name) {
        return view(
                issued,
                name,
                issued.at(),
                List.of(),
                issued.ancestors().stream().map(PlanId::value).toList());
    }

    private static PlanView view(
            Plan plan, @Nullable String issuerName, @Nullable Instant at, List<UUID> fulfils, List<UUID> ancestors) {
        PlanHead head = plan.head();
        return new PlanView(
                plan.id().value(),
                plan.version(),
                plan.edition(),
                state(plan),
                plan.issuer().unit().value(),
                issuerName,
                plan.issuer().level(),
                plan.issuer().track(),
                head.kind(),
                head.number() == null ? null : head.number().asWritten(),
                head.symbol(),
                head.date() == null ? null : head.date().value(),
                head.date() == null ? null : head.date().precision().wire(),
                head.place(),
                head.title(),
                at,
                fulfils,
                ancestors);
    }

    private static String state(Plan plan) {
        return plan instanceof Plan.Draft ? "draft" : "issued";
    }
}
