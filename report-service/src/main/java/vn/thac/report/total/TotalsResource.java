package vn.thac.report.total;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import vn.thac.report.Boundaries;
import vn.thac.report.RegimeId;
import vn.thac.report.live.AwaitTotals;
import vn.thac.report.measure.Asked;
import vn.thac.report.period.Frequency;
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
            @QueryParam("form") @NotNull @Parameter(description = "Code of a form", example = "TE-01") String form,
            @QueryParam("period")
                    @NotNull
                    @Parameter(
                            description = "2024, 2024-H1, 2024-9M, 2024-Q3, 2024-07, 2024-2M1, 2024-4M1, 2025-W07,"
                                    + " 2025-W07-2W, 2025-2026, 2021-2025 or A1",
                            example = "2024")
                    String period,
            @QueryParam("area")
                    @NotNull
                    @Parameter(description = "A territory: an id, scheme:code or scheme:code@day", example = "dvhc:vn")
                    String area,
            @QueryParam("window")
                    @Parameter(
                            description = "The days of the data, where several windows are asked for the period:"
                                    + " 2024-12-15..2025-12-14, or unstated. Without it, of those asked from the area or"
                                    + " above, the one that most units of it owe and are entitled to answer",
                            example = "2023-12-15..2024-12-14")
                    @Nullable
                    String window,
            @QueryParam("regime")
                    @Parameter(
                            description =
                                    "The regime whose own total is meant; needed where several requests out of turn"
                                            + " have one number")
                    @Nullable
                    RegimeId regime,
            @QueryParam("by")
                    @Parameter(
                            description =
                                    "Of which shorter periods the figures are to be made up. Without it they are those"
                                            + " of the period itself, where anybody of the area is asked for it, else of"
                                            + " the frequency that most units of it owe",
                            example = "P1M")
                    @Nullable
                    Frequency by,
            @QueryParam("boundaries")
                    @Parameter(
                            description =
                                    "By which map, where areas have moved: asWas, as the period ended (the default),"
                                            + " or asIs, as it is today")
                    @DefaultValue("asWas")
                    Boundaries boundaries,
            @QueryParam("knownAt")
                    @Parameter(description = "A moment with its offset", example = "2024-11-09T17:00:00+07:00")
                    @Nullable
                    OffsetDateTime knownAt) {
        if (knownAt == null) {
            told.await();
        }
        return readTotals.read(
                asked(form, period, window, regime),
                by,
                area,
                boundaries,
                knownAt == null ? null : knownAt.toInstant());
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
            @QueryParam("form") @NotNull @Parameter(description = "Code of a form", example = "TE-01") String form,
            @QueryParam("indicator") @NotNull @Parameter(description = "Code of an indicator", example = "TE-KS")
                    String indicator,
            @QueryParam("period")
                    @NotNull
                    @Parameter(
                            description = "2024, 2024-H1, 2024-9M, 2024-Q3, 2024-07, 2024-2M1, 2024-4M1, 2025-W07,"
                                    + " 2025-W07-2W, 2025-2026, 2021-2025 or A1",
                            example = "2024")
                    String period,
            @QueryParam("area")
                    @NotNull
                    @Parameter(description = "A territory: an id, scheme:code or scheme:code@day", example = "dvhc:vn")
                    String area,
            @QueryParam("window")
                    @Parameter(
                            description = "The days of the data, where several windows are asked for the period:"
                                    + " 2024-12-15..2025-12-14, or unstated. Without it, of those asked from the area or"
                                    + " above, the one that most units of it owe and are entitled to answer",
                            example = "2023-12-15..2024-12-14")
                    @Nullable
                    String window,
            @QueryParam("regime")
                    @Parameter(
                            description =
                                    "The regime whose own total is meant; needed where several requests out of turn"
                                            + " have one number")
                    @Nullable
                    RegimeId regime,
            @QueryParam("by")
                    @Parameter(
                            description =
                                    "Of which shorter periods the figures are to be made up. Without it they are those"
                                            + " of the period itself, where anybody of the area is asked for it, else of"
                                            + " the frequency that most units of it owe",
                            example = "P1M")
                    @Nullable
                    Frequency by,
            @QueryParam("boundaries")
                    @Parameter(
                            description =
                                    "By which map, where areas have moved: asWas, as the period ended (the default),"
                                            + " or asIs, as it is today")
                    @DefaultValue("asWas")
                    Boundaries boundaries,
            @QueryParam("depth") @Parameter(description = "How many tiers down") @DefaultValue("4") @Min(0) @Max(8)
                    int depth,
            @QueryParam("limit")
                    @Parameter(description = "How many areas and reports in all")
                    @DefaultValue("200")
                    @Min(1)
                    @Max(2000)
                    int limit) {
        told.await();
        return explainTotal.explain(asked(form, period, window, regime), by, indicator, area, boundaries, depth, limit);
    }

    private Asked asked(String form, String period, @Nullable String window, @Nullable RegimeId regime) {
        return new Asked(
                form,
                Period.require(period, "period"),
                window,
                regime == null ? null : regimes.visible(regime).id());
    }
}
