package vn.thac.task.inbox;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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

/** The inbox of a unit, as far as work is concerned. */
@Path("/v1/inbox")
@Tag(name = "Inbox", description = "What waits for a unit")
@Blocking
public class InboxResource {

    @Inject
    InboxStore store;

    @Inject
    Directory directory;

    @Inject
    Access access;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "What waits for the unit: its own open work, and what it must decide on, by due date")
    public Page<InboxItem> list(
            @QueryParam("unit")
                    @Parameter(description = "The unit; the one acted for when absent", example = "ubnd:11260")
                    @Nullable String unit,
            @BeanParam PageQuery page) {
        UnitId whose = unit == null ? acting.unit() : directory.require(unit, Vietnam.today(clock), "unit");
        access.requireVisible(whose);
        return store.list(whose, page);
    }
}
