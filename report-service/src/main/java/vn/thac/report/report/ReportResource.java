package vn.thac.report.report;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.report.ObligationId;
import vn.thac.report.obligation.Include;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationAccess;
import vn.thac.report.obligation.ObligationResource;
import vn.thac.report.obligation.ObligationView;

/** What a unit sent under one obligation. */
@Path("/v1/obligations/{id}")
@Tag(name = "Obligations and reports")
@Blocking
public class ReportResource {

    @Inject
    ReportStore reports;

    @Inject
    ObligationAccess access;

    @Inject
    SubmitReport submitReport;

    @Inject
    WithdrawReport withdrawReport;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary = "One obligation with its latest report",
            description = "What one unit owes for one period of one regime, when, where it stands, and what either"
                    + " side can do now.")
    public RestResponse<ReportedView> read(
            @PathParam("id") ObligationId id,
            @QueryParam("include") @Parameter(description = Include.WORDS) List<Include> include) {
        Obligation owed = access.visible(id);
        return RestResponse.ResponseBuilder.ok(new ReportedView(
                        access.view(owed, include, Vietnam.today(clock)),
                        reports.latest(owed).orElse(null)))
                .tag(ETags.tag(owed.version()))
                .build();
    }

    @GET
    @Path("/rounds")
    @Operation(
            summary = "Every round of reporting: each version, what it changed, and what the reviewer said",
            description = "From the first submission on; figures that were sent back stand with the reason,"
                    + " indicator by indicator.")
    public List<Round> rounds(@PathParam("id") ObligationId id) {
        return reports.rounds(access.visible(id));
    }

    @POST
    @Path("/submit")
    @Idempotent
    @Operation(
            operationId = "submitReport",
            summary = "Hand in the report",
            description = "Every indicator of the form is answered: a value, numerator and denominator, zero, or"
                    + " notApplicable. All faults are told together and nothing is kept. The first report may come"
                    + " without If-Match; the answer to a returned one needs it. A report after the due date is"
                    + " taken and marked late, one before its data have ended is marked early, or refused where"
                    + " the regime says so. Figures that were not returned stay as they were unless reason says"
                    + " why. After acceptance a correction is a restatement, never another submission.")
    public RestResponse<ObligationView> submit(
            @PathParam("id") ObligationId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Submission report) {
        return answer(submitReport.submit(id, report, ifMatch));
    }

    @POST
    @Path("/withdraw")
    @Idempotent
    @Operation(
            operationId = "withdrawReport",
            summary = "Take one's own report back",
            description =
                    "By who answers for it, while nobody has reviewed it. Its figures leave the totals; the version"
                            + " stays among the rounds.")
    public RestResponse<ObligationView> withdraw(
            @PathParam("id") ObligationId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(withdrawReport.withdraw(id, ifMatch));
    }

    private RestResponse<ObligationView> answer(Obligation owed) {
        return ObligationResource.answer(owed, Vietnam.today(clock));
    }
}
