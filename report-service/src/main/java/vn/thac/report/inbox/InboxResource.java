package vn.thac.report.inbox;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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

/** What waits for a unit in reporting. */
@Path("/v1/inbox")
@Tag(name = "Inbox", description = "What waits for a unit")
@Blocking
public class InboxResource {

    @Inject
    InboxStore inbox;

    @Inject
    Access access;

    @Inject
    Acting acting;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary = "Reports to send, to review and to consolidate, the most urgent first",
            description = "Of the unit named; else of the unit you act for.")
    public Page<InboxItem> items(
            @QueryParam("unit") @Parameter(description = "The unit; the one acted for when left out", example = "ubnd:106") @Nullable String unit, @Valid @BeanParam PageQuery page) {
        UnitId whose = unit == null ? acting.unit() : directory.require(unit, Vietnam.today(clock), "unit");
        access.requireVisible(whose);
        return inbox.page(whose, page);
    }
}
