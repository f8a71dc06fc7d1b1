package vn.thac.plan.board;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.platform.UnitId;
import vn.thac.platform.access.Access;
import vn.thac.platform.access.Acting;
import vn.thac.platform.directory.Directory;
import vn.thac.platform.request.Page;
import vn.thac.platform.request.PageQuery;
import vn.thac.platform.time.Vietnam;

/** A unit's inbox over REST. */
@Path("/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Boards", description = "Where things stand")
@Blocking
public class InboxResource {

    @Inject
    InboxStore inbox;

    @Inject
    Directory directory;

    @Inject
    Access access;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "What waits for a unit: mandates and drafts, the soonest due first")
    public Page<InboxItem> read(
            @QueryParam("unit") @Parameter(description = "Your only unit where left out", example = "capuy:106")
            @Nullable String unit,
            @BeanParam PageQuery page) {
        UnitId whose = unit == null ? acting.unit() : directory.require(unit, Vietnam.today(clock), "unit");
        access.requireVisible(whose);
        return inbox.of(whose, page);
    }
}
