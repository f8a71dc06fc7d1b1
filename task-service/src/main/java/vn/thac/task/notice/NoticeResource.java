package vn.thac.task.notice;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.core.body.MayBeEmpty;
import vn.thac.core.idempotency.Idempotent;

/** Notices over REST, one by one; those that wait for a unit are in its inbox. */
@Path("/v1/notices/{id}")
@Tag(name = "Notices", description = "What a unit has to look at again")
@Blocking
public class NoticeResource {

    /** What goes with the acknowledgement, if anything. */
    public record Acknowledgement(
            @Size(max = 20_000) @Nullable @Schema(examples = "Đã phân công lại")
            String note) {}

    @Inject
    ReadNotice readNotice;

    @Inject
    AcknowledgeNotice acknowledgeNotice;

    @GET
    @Operation(
            summary = "What the unit has to look at again, with all that is otherwise for it",
            description = "Its plan was amended, its mandate changed, or a basis of its own plan has ended; with"
                    + " each difference by key. Open until the unit acknowledges it.")
    public NoticeView get(NoticeId id) {
        return readNotice.read(id);
    }

    @POST
    @Path("/acknowledge")
    @Idempotent
    @Operation(
            summary = "Somebody of the unit has looked at it",
            description = "It leaves the inbox; the work itself stays as it is. Acknowledged again, nothing changes.")
    public NoticeView acknowledge(NoticeId id, @Valid @MayBeEmpty @Nullable Acknowledgement body) {
        return acknowledgeNotice.acknowledge(id, body == null ? null : body.note());
    }
}
