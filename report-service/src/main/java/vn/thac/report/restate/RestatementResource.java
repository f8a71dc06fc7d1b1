package vn.thac.report.restate;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.time.Vietnam;
import vn.thac.report.ObligationId;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationResource;
import vn.thac.report.obligation.ObligationView;
import vn.thac.report.report.Submission;
import vn.thac.report.restate.Restatement.Outcome;

/** Corrections of accepted reports. */
@Path("/v1/obligations/{id}")
@Tag(name = "Obligations and reports")
@Blocking
public class RestatementResource {

    @Inject
    RestateReport restateReport;

    @Inject
    DecideRestatement decideRestatement;

    @Inject
    ReadRestatements readRestatements;

    @Inject
    Clock clock;

    @GET
    @Path("/restatements")
    @Operation(
            summary = "Every restatement, beside the version that it corrects, and what became of it",
            description = "A restatement corrects what was accepted; until the reviewer decides, totals keep the"
                    + " accepted figures.")
    public List<RestatementView> restatements(@PathParam("id") ObligationId id) {
        return readRestatements.read(id);
    }

    @POST
    @Path("/restate")
    @Idempotent
    @Operation(
            operationId = "restateReport",
            summary = "Propose a correction of an accepted report",
            description = "By who answers for it, whole and with a reason. The accepted figure stays in force until the"
                    + " reviewer decides; signed reports change only by being signed again.")
    public RestResponse<ObligationView> restate(
            @PathParam("id") ObligationId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Submission correction) {
        return answer(restateReport.restate(id, correction, ifMatch));
    }

    @POST
    @Path("/restatement/accept")
    @Idempotent
    @Operation(
            summary = "The correction is the report from now on",
            description =
                    "By a unit that reviews it, and by another person than the one who proposed it. The difference"
                            + " climbs through the live totals; signed reports that contain the old figure are outdated.")
    public RestResponse<ObligationView> accept(
            @PathParam("id") ObligationId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(decideRestatement.decide(id, Outcome.ACCEPTED, null, ifMatch));
    }

    @POST
    @Path("/restatement/refuse")
    @Idempotent
    @Operation(summary = "The report stays as it was accepted", description = "By a unit that reviews it.")
    public RestResponse<ObligationView> refuse(
            @PathParam("id") ObligationId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Refusal why) {
        return answer(decideRestatement.decide(id, Outcome.REFUSED, why.reason(), ifMatch));
    }

    @POST
    @Path("/restatement/withdraw")
    @Idempotent
    @Operation(summary = "Take one's own correction back", description = "By who answers for the report.")
    public RestResponse<ObligationView> withdraw(
            @PathParam("id") ObligationId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(decideRestatement.decide(id, Outcome.WITHDRAWN, null, ifMatch));
    }

    private RestResponse<ObligationView> answer(Obligation owed) {
        return ObligationResource.answer(owed, Vietnam.today(clock));
    }
}
