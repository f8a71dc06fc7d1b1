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
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.report.PlanId;

/** The targets of a plan in a year. */
@Path("/v1/boards/targets")
@Tag(name = "Totals")
@Blocking
public class TargetBoardResource {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    @Inject
    ReadTargets targets;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            summary = "Which targets of a plan are judged in a year, which are met, and which are still open",
            description =
                    "Of any plan with targets, also one that asks for no report: figures of an indicator count whoever"
                            + " asked for them. Met or not says a figure of the year itself; of a judged target without"
                            + " one it is said why. In the area of the plan's issuer unless another is named.")
    public TargetBoard targets(
            @QueryParam("plan") @Parameter(description = "Id of the plan", required = true) @Nullable PlanId plan,
            @QueryParam("year") @Parameter(description = "This year where none is given", example = "2027") @Nullable
                    Integer year,
            @QueryParam("area")
                    @Parameter(description = "A territory: an id, scheme:code or scheme:code@day", example = "dvhc:106")
                    @Nullable
                    String area) {
        if (plan == null) {
            throw Refused.at(CoreRefusal.MISSING_VALUE, "plan", Map.of());
        }
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw Refused.at(CoreRefusal.BAD_VALUE, "year", Map.of("value", year));
        }
        return targets.read(plan, year, area);
    }
}
