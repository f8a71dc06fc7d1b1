package vn.thac.report.consolidation;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.report.Boundaries;
import vn.thac.report.NextAction;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportRefusal;
import vn.thac.report.StateFilter;
import vn.thac.report.consolidation.MemberStore.Within;
import vn.thac.report.live.AreaTreeStore;
import vn.thac.report.period.Period;
import vn.thac.report.regime.OpenedPeriod;
import vn.thac.report.regime.PeriodStore;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeAccess;
import vn.thac.report.rollup.Counts;
import vn.thac.report.rollup.Scope;
import vn.thac.report.total.CountsView;

/** How complete a period of a regime is, and the step that signs it. */
@Path("/v1/regimes/{id}/periods/{period}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consolidation")
@Blocking
public class PeriodResource {

    @Inject
    MemberStore members;

    @Inject
    SignedStore signings;

    @Inject
    ConsolidatePeriod consolidatePeriod;

    @Inject
    ShowSigned show;

    @Inject
    PeriodStore periods;

    @Inject
    RegimeAccess regimeAccess;

    @Inject
    AreaTreeStore areas;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    @GET
    @Operation(
            operationId = "readPeriodCompleteness",
            summary = "How complete a period is: who has sent, who is late, returned, accepted or missing, by name",
            description = "For the regime's issuer, receivers and consolidators and those above them.")
    public Completeness completeness(
            @PathParam("id") RegimeId id,
            @PathParam("period")
                    @Parameter(
                            description =
                                    "2024, 2024-H1, 2024-9M, 2024-Q3, 2024-07, 2024-2M1, 2024-4M1, 2025-W07, 2025-W07-2W, 2025-2026, 2021-2025 or A1",
                            example = "2024")
                    String period,
            @QueryParam("area")
                    @Parameter(
                            description =
                                    "Only those who lie in a territory, or in that of the unit named, as a board of it counts them: an id, scheme:code or scheme:code@day",
                            example = "dvhc:106")
                    @Nullable
                    String area,
            @QueryParam("state") @Parameter(description = StateFilter.WORDS) List<StateFilter> states,
            @Valid @BeanParam PageQuery page) {
        Regime regime = regimeAccess.overseen(id);
        Period asked = Period.require(period, "period");
        OpenedPeriod opened = periods.find(id, asked)
                .orElseThrow(() -> Refused.of(ReportRefusal.PERIOD_NOT_OPEN, Map.of("period", period)));
        LocalDate today = Vietnam.today(clock);
        Within within = area == null
                ? null
                : new Within(
                        areaOf(directory.require(area, today, "area"), today),
                        areas.dayOf(Boundaries.AS_WAS, Scope.ofRegime(id), asked));
        Counts all = members.counts(id, asked, null);
        return new Completeness(
                id,
                regime.key(),
                opened,
                CountsView.of(within == null ? all : members.counts(id, asked, within), today),
                members.members(id, asked, within, states, today, page),
                show.brief(signings.of(id, asked)),
                all.expected() == 0 ? List.of() : consolidate(regime, opened));
    }

    /** Where nothing is expected there is nothing to sign for. */
    private static List<NextAction> consolidate(Regime regime, OpenedPeriod opened) {
        String at = "/v1/regimes/" + regime.id() + "/periods/" + opened.period() + "/consolidate";
        return regime.reviewers().stream()
                .map(unit -> new NextAction("consolidate", unit, Duty.CONSOLIDATE, opened.due(), at))
                .toList();
    }

    /** The area itself, or where the unit sits that is named in its place. */
    private UnitId areaOf(UnitId named, LocalDate day) {
        return directory.find(named, day).map(KnownUnit::area).orElse(named);
    }

    @POST
    @Path("/consolidate")
    @Idempotent
    @Operation(
            operationId = "consolidatePeriod",
            summary = "Sign one report over what the members have sent, with the gaps named",
            description = "By the consolidator; by the receiver where the plan names none. Figures are computed by each"
                    + " indicator's rule from accepted reports, or from submitted ones too. Goes to every receiver of the"
                    + " regime. Signing again adds a version; nothing signed changes.")
    @APIResponse(
            responseCode = "201",
            description = "Signed and sent",
            content = @Content(schema = @Schema(implementation = SignedView.class)))
    public RestResponse<SignedView> consolidate(
            @PathParam("id") RegimeId id,
            @PathParam("period")
                    @Parameter(
                            description =
                                    "2024, 2024-H1, 2024-9M, 2024-Q3, 2024-07, 2024-2M1, 2024-4M1, 2025-W07, 2025-W07-2W, 2025-2026, 2021-2025 or A1",
                            example = "2024")
                    String period,
            @NotNull @Valid ConsolidationRequest request) {
        Signed signed = consolidatePeriod.consolidate(id, Period.require(period, "period"), request);
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, show.whole(List.of(signed)).get(0))
                .location(URI.create("/v1/consolidations/" + signed.id()))
                .tag(ETags.tag(signed.version()))
                .build();
    }
}
