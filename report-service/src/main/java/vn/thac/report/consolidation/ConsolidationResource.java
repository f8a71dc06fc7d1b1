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
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.unit.Directory;
import vn.thac.report.ConsolidationId;
import vn.thac.report.PlanId;
import vn.thac.report.SightStore;

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
    Access access;

    @Inject
    SightStore sight;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "Consolidated reports sent to a unit, the newest first (at most 100)")
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
    @Operation(summary = "One consolidated report, every signed version, the newest first")
    public List<SignedView> read(@PathParam("id") ConsolidationId id) {
        List<Signed> versions = signings.versions(id);
        if (versions.isEmpty() || !sight.sees(seers(versions.get(0)))) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        return show.whole(versions);
    }

    /** Who may read one of them sees what was signed. */
    private static List<UnitId> seers(Signed signed) {
        return Stream.concat(Stream.of(signed.unit()), signed.receivers().stream())
                .toList();
    }
}
