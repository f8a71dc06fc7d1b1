package vn.thac.report.review;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.body.MayBeEmpty;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.time.Vietnam;
import vn.thac.report.ObligationId;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationResource;
import vn.thac.report.obligation.ObligationView;

/** What a reviewing unit does with a report. */
@Path("/v1/obligations/{id}")
@Tag(name = "Obligations and reports")
@Blocking
public class ReviewResource {

    @Inject
    ReturnReport returnReport;

    @Inject
    AcceptReport acceptReport;

    @Inject
    Clock clock;

    @POST
    @Path("/return")
    @Idempotent
    @Operation(
            operationId = "returnReport",
            summary = "Send the report back, with a reason for each figure that is wrong",
            description = "By a unit that reviews it. Its figures leave the totals until it comes back.")
    public RestResponse<ObligationView> sendBack(
            @PathParam("id") ObligationId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReturnRequest reasons) {
        return answer(returnReport.sendBack(id, reasons, ifMatch));
    }

    @POST
    @Path("/accept")
    @Idempotent
    @Operation(
            operationId = "acceptReport",
            summary = "Accept the report",
            description =
                    "By a unit that reviews it, and by another person than the one who handed it in. A body is only"
                            + " needed before the data have ended.")
    public RestResponse<ObligationView> accept(
            @PathParam("id") ObligationId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @MayBeEmpty @Valid @Nullable Acceptance how) {
        return answer(acceptReport.accept(id, how, ifMatch));
    }

    private RestResponse<ObligationView> answer(Obligation owed) {
        return ObligationResource.answer(owed, Vietnam.today(clock));
    }
}
