package vn.thac.report.consolidation;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.unit.Directory;
import vn.thac.report.ConsolidationId;
import vn.thac.report.PlanId;
import vn.thac.report.SightStore;
import vn.thac.report.measure.DefinedCells;
import vn.thac.report.regime.RegimeAccess;

/** Consolidated reports as they were signed and sent. */
@Path("/v1/consolidations")
@Tag(name = "Consolidation", description = "Signed over what others sent, with the gaps named")
@Blocking
public class ConsolidationResource {

    @Inject
    SignedStore signings;

    @Inject
    ShowSigned show;

    @Inject
    ExplainSigned explainSigned;

    @Inject
    Access access;

    @Inject
    SightStore sight;

    @Inject
    RegimeAccess regimeAccess;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary = "Consolidated reports sent to a unit, the newest first (at most 100)",
            description = "Each is one unit's report over what its members sent, for one period of one regime.")
    public List<SignedView> sentTo(
            @QueryParam("receiver")
                    @NotNull
                    @Parameter(description = "A unit: an id, scheme:code or scheme:code@day", example = "ubnd:91")
                    String receiver,
            @QueryParam("plan") @Parameter(description = "Only those of this plan") @Nullable PlanId plan) {
        UnitId unit = directory.require(receiver, Vietnam.today(clock), "receiver");
        access.requireVisible(unit);
        return show.brief(signings.sentTo(unit, plan, 100));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One consolidated report, every signed version, the newest first",
            description = "A signed version is never changed: a correction is the next one, with its own author,"
                    + " time and reason. Who oversees the regime sees all of them, others those that were sent to a unit"
                    + " that they may read, or signed by it.")
    public List<SignedView> read(@PathParam("id") ConsolidationId id) {
        return show.whole(seen(id));
    }

    @GET
    @Path("/{id}/explain")
    @Operation(
            summary = "Where a signed figure comes from",
            description =
                    "The report versions that were signed, which of them supply the figure and why the others don't; it is"
                            + " counted again from them and compared. Of the newest signing, or of the one asked for.")
    public RestResponse<SignedExplanation> explain(
            @PathParam("id") ConsolidationId id,
            @QueryParam("indicator") @NotNull @Parameter(description = "Code of an indicator", example = "TE-KS")
                    String indicator,
            @QueryParam("indicatorVersion")
                    @Parameter(description = DefinedCells.WHICH_VERSION, example = "1")
                    @Nullable
                    Integer indicatorVersion,
            @QueryParam("version") @Parameter(description = "Which signing", example = "1") @Nullable Integer version) {
        Signed signed = seen(id).stream()
                .filter(s -> version == null || s.version() == version)
                .findFirst()
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        return RestResponse.ResponseBuilder.ok(explainSigned.explain(signed, indicator, indicatorVersion))
                .tag(ETags.tag(signed.version()))
                .build();
    }

    /** All versions for who oversees the regime; else those that a unit signed or was sent which the caller may read. */
    private List<Signed> seen(ConsolidationId id) {
        List<Signed> versions = signings.versions(id);
        if (versions.isEmpty() || regimeAccess.isOverseen(versions.get(0).regime())) {
            return found(versions);
        }
        return found(
                versions.stream().filter(signed -> sight.sees(parties(signed))).toList());
    }

    private static List<Signed> found(List<Signed> versions) {
        if (versions.isEmpty()) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        return versions;
    }

    private static List<UnitId> parties(Signed signed) {
        return Stream.concat(Stream.of(signed.unit()), signed.receivers().stream())
                .toList();
    }
}
