package vn.thac.report.board;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.core.csv.Csv;
import vn.thac.core.problem.Refused;
import vn.thac.report.PlanId;
import vn.thac.report.ReportRefusal;
import vn.thac.report.period.Period;

/** Reports of a plan or a form in an area, at a glance. */
@Path("/v1/boards/reports")
@Tag(name = "Totals", description = "What the reports add up to, and where each figure comes from")
@Blocking
public class BoardResource {

    @Inject
    ReadBoard readBoard;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            summary = "Who has reported, what it adds up to, and which targets are met",
            description =
                    "By plan (its regimes that you see, with what is owed under the plans that implement it, in the"
                            + " area of its issuer unless another is named) or by form (over all plans that use it)."
                            + " Without a period: the last one due. Targets are judged for the year of the period.")
    public Board board(
            @QueryParam("plan") @Parameter(description = "Id of a plan: its regimes") @Nullable PlanId plan,
            @QueryParam("form") @Parameter(description = "Code of a form", example = "TE-01") @Nullable String form,
            @QueryParam("period")
                    @Parameter(
                            description = "2024, 2024-H1, 2024-9M, 2024-Q3, 2024-07, 2024-2M1, 2024-4M1, 2025-W07,"
                                    + " 2025-W07-2W, 2025-2026, 2021-2025 or A1",
                            example = "2024")
                    @Nullable
                    String period,
            @QueryParam("area")
                    @Parameter(description = "A territory: an id, scheme:code or scheme:code@day", example = "dvhc:vn")
                    @Nullable
                    String area) {
        Period asked = period == null ? null : Period.require(period, "period");
        if (plan != null) {
            return readBoard.ofPlan(plan, asked, area);
        }
        if (form == null || area == null) {
            throw Refused.at(ReportRefusal.SCOPE_NEEDED, form == null ? "form" : "area", Map.of());
        }
        return readBoard.ofForm(form, asked, area);
    }
}
