package vn.thac.report.decision;

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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.time.Vietnam;
import vn.thac.report.ObligationId;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationAccess;
import vn.thac.report.obligation.ObligationResource;
import vn.thac.report.obligation.ObligationView;

/** What is decided of a report that is owed. */
@Path("/v1/obligations/{id}")
@Tag(name = "Obligations and reports")
@Blocking
public class DecisionResource {

    private static final String BY_WHOM = "By a unit that reviews it, or by the plan's issuer. ";

    @Inject
    DecideObligation decide;

    @Inject
    DecisionStore decisions;

    @Inject
    ObligationAccess access;

    @Inject
    Clock clock;

    @GET
    @Path("/decisions")
    @Operation(
            summary = "What was decided of it, in order: waived, closed, moved, reopened, each with its reason",
            description = "By whom, for which unit and at which version of the obligation; the due dates before a"
                    + " move stay readable here.")
    public List<DecisionView> decisions(@PathParam("id") ObligationId id) {
        return decisions.of(access.visible(id).id());
    }

    @POST
    @Path("/waive")
    @Idempotent
    @Operation(
            summary = "Nothing is owed any more",
            description = BY_WHOM + "Counted apart, never as missing; it can be reopened.")
    public RestResponse<ObligationView> waive(
            @PathParam("id") ObligationId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Decision decision) {
        return answer(id, DecisionKind.WAIVE, decision, null, ifMatch);
    }

    @POST
    @Path("/close")
    @Idempotent
    @Operation(
            summary = "Nothing is owed any more, because the unit has ended",
            description = BY_WHOM + "Counted apart, never as missing; it can be reopened.")
    public RestResponse<ObligationView> close(
            @PathParam("id") ObligationId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Decision decision) {
        return answer(id, DecisionKind.CLOSE, decision, null, ifMatch);
    }

    @POST
    @Path("/move")
    @Idempotent
    @Operation(
            summary = "A new due date; the first is kept",
            description = BY_WHOM + "A report by the new date is in time. What was handed in late stays late.")
    public RestResponse<ObligationView> move(
            @PathParam("id") ObligationId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MoveRequest move) {
        return answer(id, DecisionKind.MOVE, move.decision(), move.due(), ifMatch);
    }

    @POST
    @Path("/reopen")
    @Idempotent
    @Operation(
            summary = "What was accepted is under review again; what was waived or closed is owed again",
            description = BY_WHOM + "A figure that was accepted stays in the totals, no longer as accepted, until it is"
                    + " returned. Signed reports that contain it don't change and are outdated.")
    public RestResponse<ObligationView> reopen(
            @PathParam("id") ObligationId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Decision decision) {
        return answer(id, DecisionKind.REOPEN, decision, null, ifMatch);
    }

    private RestResponse<ObligationView> answer(
            ObligationId id, DecisionKind kind, Decision decision, @Nullable LocalDate due, @Nullable String ifMatch) {
        Obligation owed = decide.decide(id, kind, decision, due, ifMatch);
        return ObligationResource.answer(owed, Vietnam.today(clock));
    }
}
