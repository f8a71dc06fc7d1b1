package vn.thac.report.consolidation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.report.ConsolidationId;
import vn.thac.report.ObligationId;
import vn.thac.report.UnitName;
import vn.thac.report.consolidation.SignedView.GapView;
import vn.thac.report.measure.FigureTotal;
import vn.thac.report.total.Explanation;

/** Where one signed figure comes from: the report versions that were signed, and which of them supply it. */
@Schema(name = "SignedExplanation")
public record SignedExplanation(
        ConsolidationId consolidation,
        int version,
        String indicator,
        int indicatorVersion,
        String name,

        @Schema(description = "Unit of measure as shown: %, vụ, trẻ em") @Nullable
        String unit,

        @Schema(examples = "Σ numerator ÷ Σ denominator × 100")
        String formula,

        @Schema(description = "The figure as it was signed") Explanation.Number signed,

        @Schema(description = "The same counted again from the versions that were signed, by the map of their period")
        Explanation.Number recomputed,

        @Schema(description = "Whether both are the same") boolean matches,

        @Schema(description = "How many figures were owed and not in it, where the definition says that they matter")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        FigureTotal.@Nullable Wanting wanting,

        @Schema(description = "The report versions that were signed, each with its part in the figure")
        List<Source> reports,

        @Schema(description = "Who is not in it, and why") List<GapView> gaps) {

    /** One report version and its part in the figure. */
    @Schema(name = "ExplainedSource")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Source(
            UnitName unit,
            ObligationId obligation,

            @Schema(description = "The version of its report that was signed")
            int reportVersion,

            @Schema(description = "Whether its figure is in")
            boolean included,

            @Schema(
                    description = "Why its figure is not in; absent where it is",
                    enumeration = {"notApplicable", "notSupplier", "suppliedBelow"})
            @Nullable
            String why,

            Explanation.@Nullable Number figure) {}
}
