package vn.thac.report.total;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.core.csv.Csv;
import vn.thac.report.live.AwaitTotals;
import vn.thac.report.measure.Asked;
import vn.thac.report.measure.DefinedCells;
import vn.thac.report.period.Period;
import vn.thac.report.regime.RegimeAccess;

/** What the reports of an area add up to. */
@Path("/v1/totals")
@Tag(name = "Totals")
@Blocking
public class TotalsResource {

    @Inject
    ReadTotals readTotals;

    @Inject
    ExplainTotal explainTotal;

    @Inject
    RegimeAccess regimes;

    @Inject
    AwaitTotals told;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            summary = "The live totals of an area",
            description =
                    "Σ numerators over Σ denominators; percentages of units are never averaged, returned reports never"
                            + " count, and who has not reported counts as zero only where the indicator's definition says"
                            + " so. A period for which nobody is asked is made up of the shorter ones for which somebody"
                            + " is, first over units by its own map, then over time, as each definition says. `knownAt`"
                            + " gives what was known at that instant.")
    public Totals totals(
            @Valid @BeanParam TotalQuery query,
            @QueryParam("knownAt")
                    @Parameter(description = "A moment with its offset", example = "2024-11-09T17:00:00+07:00")
                    @Nullable
                    OffsetDateTime knownAt) {
        if (knownAt == null) {
            told.await();
        }
        return readTotals.read(
                asked(query), query.by, query.area, query.boundaries, knownAt == null ? null : knownAt.toInstant());
    }

    @GET
    @Path("/explain")
    @Operation(
            operationId = "explainTotal",
            summary = "Where a figure comes from",
            description =
                    "Area by area down to the reports, with the formula, who is in it, and who is not and why. The"
                            + " stored figure is counted again from the reports by themselves and compared. `depth` and"
                            + " `limit` keep the answer small; areas that are folded can be asked for by themselves.")
    public Explanation explain(
            @Valid @BeanParam TotalQuery query,
            @QueryParam("indicator") @NotNull @Parameter(description = "Code of an indicator", example = "TE-KS")
                    String indicator,
            @QueryParam("indicatorVersion")
                    @Parameter(description = DefinedCells.WHICH_VERSION, example = "1")
                    @Nullable
                    Integer indicatorVersion,
            @QueryParam("depth") @Parameter(description = "How many tiers down") @DefaultValue("4") @Min(0) @Max(8)
                    int depth,
            @QueryParam("limit")
                    @Parameter(description = "How many areas and reports in all")
                    @DefaultValue("200")
                    @Min(1)
                    @Max(2000)
                    int limit) {
        told.await();
        return explainTotal.explain(
                asked(query), query.by, indicator, indicatorVersion, query.area, query.boundaries, depth, limit);
    }

    private Asked asked(TotalQuery query) {
        return new Asked(
                query.form,
                Period.require(query.period, "period"),
                query.window,
                query.regime == null ? null : regimes.visible(query.regime).id());
    }
}
