package vn.thac.plan.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.PlanId;
import vn.thac.plan.edition.PartChange;
import vn.thac.plan.reading.AmendedBy;
import vn.thac.plan.reading.AmendedByStore;
import vn.thac.plan.register.PlanSight;

/** The editions of a plan, over REST. */
@Path("/v1/plans/{id}/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Amendments")
@Blocking
public class EditionResource {

    /** One edition, and what it said otherwise than the one before. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Edition")
    public record Edition(
            @Schema(examples = "2") int edition,

            @Schema(description = "The document that made it; absent for the first") @Nullable
            AmendedBy by,

            @Schema(description = "What it said otherwise than the one before; absent for the first") @Nullable
            List<PartChange> changes,

            @Schema(description = "Where its text is read") String href) {}

    @Inject
    PlanSight sight;

    @Inject
    AmendedByStore amendedBy;

    @Inject
    AmendmentStore amendments;

    @GET
    @Operation(
            summary = "The editions of a plan, the first first",
            description = "Each by the document that made it; the last is in force. `/package?edition=` gives the"
                    + " text of one.")
    public List<Edition> list(@PathParam("id") UUID id) {
        PlanId plan = sight.requireIssued(new PlanId(id)).id();
        List<Edition> editions = new ArrayList<>();
        editions.add(new Edition(1, null, null, href(plan, 1)));
        for (AmendedBy by : amendedBy.of(plan)) {
            List<PartChange> changes = amendments
                    .of(new PlanId(by.document()))
                    .map(Amendment::changes)
                    .orElse(null);
            editions.add(new Edition(by.edition(), by, changes, href(plan, by.edition())));
        }
        return editions;
    }

    private static String href(PlanId plan, int edition) {
        return "/v1/plans/" + plan + "/package?edition=" + edition;
    }
}
