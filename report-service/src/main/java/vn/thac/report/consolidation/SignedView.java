package vn.thac.report.consolidation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.report.ConsolidationId;
import vn.thac.report.NextAction;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.Standing;
import vn.thac.report.UnitName;
import vn.thac.report.consolidation.ConsolidationRequest.Basis;
import vn.thac.report.measure.FigureTotal;
import vn.thac.report.period.Period;

/** A signed consolidated report. */
@Schema(name = "Consolidation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignedView(
        ConsolidationId id,
        @Schema(examples = "1") int version,

        @Schema(
                description = "Always signed: live totals are never consolidations",
                enumeration = {"signed"})
        String kind,

        RegimeId regime,
        PlanId plan,
        Period period,
        UnitName unit,
        Basis basis,
        Instant signedAt,

        @Schema(description = "Who signed it, by the name of the login")
        String signedBy,

        @Nullable String narrative,
        @Schema(description = "How many reports are in it") int included,
        List<FigureTotal> figures,
        @Schema(description = "Who is not in it, and why") List<GapView> gaps,
        @Schema(description = "To whom it goes") List<UnitName> receivers,

        @Schema(description = "The report versions that it is made of; only when one consolidation is read") @Nullable
        List<SourceView> sources,

        @Schema(
                description = "A report in it was reopened, restated, returned or taken back since: only signing again"
                        + " changes it. Only where this is the latest version")
        @Nullable
        Boolean outdated,

        @Schema(description = "What its signer can do about it") @Nullable
        List<NextAction> nextActions) {

    /** A unit that is not in the consolidation. */
    @Schema(name = "Gap")
    public record GapView(
            UnitName unit,
            ObligationId obligation,

            @Schema(
                    description = "How its report stood when this was signed",
                    enumeration = {
                        "missing",
                        "notDue",
                        "returned",
                        "underReview",
                        "withdrawn",
                        "unitEnded",
                        "waived",
                        "closed"
                    })
            Standing why) {}

    /** A report version that is in the consolidation. */
    @Schema(name = "Source")
    public record SourceView(
            UnitName unit,
            ObligationId obligation,

            @Schema(description = "The version of its report that was signed")
            int reportVersion) {}
}
