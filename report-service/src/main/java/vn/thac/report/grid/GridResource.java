package vn.thac.report.grid;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.time.Vietnam;
import vn.thac.report.RegimeId;
import vn.thac.report.regime.OpenedPeriod;
import vn.thac.report.regime.PeriodStore;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeAccess;

/** The reports of a regime side by side. */
@Path("/v1/regimes/{id}/grid")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regimes")
@Blocking
public class GridResource {

    private static final int MOST_PERIODS = 24;

    @Inject
    RegimeAccess access;

    @Inject
    PeriodStore periods;

    @Inject
    GridStore store;

    @Inject
    Clock clock;

    @GET
    @Operation(
            operationId = "readRegimeGrid",
            summary = "Who has sent what over the newest periods: a line a unit, a column a period",
            description = "For the regime's issuer, receivers and consolidators and those above them. The newest period"
                    + " is the last column; a unit that owes nothing of a period has no cell there.")
    public Grid grid(
            @PathParam("id") RegimeId id,
            @QueryParam("periods")
                    @DefaultValue("12")
                    @Min(1)
                    @Max(MOST_PERIODS)
                    @Parameter(description = "How many of the newest periods, at most 24")
                    int newest,
            @Valid @BeanParam PageQuery page) {
        Regime regime = access.overseen(id);
        List<OpenedPeriod> shown =
                new ArrayList<>(periods.of(id).stream().limit(newest).toList());
        Collections.reverse(shown);
        return new Grid(
                id,
                regime.key(),
                shown.stream().map(Grid.Column::of).toList(),
                store.lines(id, shown.stream().map(OpenedPeriod::period).toList(), Vietnam.today(clock), page));
    }
}
