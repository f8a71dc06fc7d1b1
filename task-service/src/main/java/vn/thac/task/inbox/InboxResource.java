package vn.thac.task.inbox;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.core.csv.Csv;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.unit.Directory;

/** The inbox of a unit over REST. */
@Path("/v1/inbox")
@Tag(name = "Inbox", description = "What waits for a unit")
@Blocking
public class InboxResource {

    @Inject
    ReadInbox readInbox;

    @Inject
    Directory directory;

    @Inject
    ActingUnit actingUnit;

    @Inject
    Clock clock;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            summary = "What waits for the unit, by due date",
            description = "Assignments to do or to decide on, mandates to answer, reports to send, to review and to"
                    + " consolidate, and what to look at again; each step with the service, method and path where it is"
                    + " taken. What plan- and report-service ask may be some milliseconds behind them.")
    public Page<InboxItem> list(
            @QueryParam("unit")
                    @Parameter(description = "The unit; the one acted for when absent", example = "ubnd:11260")
                    @Nullable
                    String unit,
            @QueryParam("kind")
                    @Parameter(
                            description =
                                    "assignment, mandate, obligation, review, consolidation or notice; all when absent")
                    List<Kind> kinds,
            @BeanParam PageQuery page) {
        UnitId whose = unit == null ? actingUnit.require() : directory.require(unit, Vietnam.today(clock), "unit");
        return readInbox.read(whose, kinds.isEmpty() ? EnumSet.allOf(Kind.class) : EnumSet.copyOf(kinds), page);
    }
}
