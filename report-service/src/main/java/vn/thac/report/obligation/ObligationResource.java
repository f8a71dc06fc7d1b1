package vn.thac.report.obligation;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.core.request.Idempotent;
import vn.thac.core.request.Page;
import vn.thac.core.request.PageQuery;
import vn.thac.core.time.Vietnam;
import vn.thac.report.ObligationId;

/** What units owe, and the steps of reporting. */
@Path("/v1/obligations")
@Tag(name = "Obligations and reports", description = "What a unit owes, and what it sent")
@Blocking
public class ObligationResource {

    @Inject
    ObligationStore obligations;

    @Inject
    ObligationListStore list;

    @Inject
    ReportStore reports;

    @Inject
    ObligationAccess access;

    @Inject
    SaveDraft saveDraft;

    @Inject
    SubmitReport submitReport;

    @Inject
    ReviewReport reviewReport;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary = "What is owed, by unit, regime, plan, period, state, receiver or consolidator",
            description =
                    "Only what you may see: units where you have a post or below, and what is sent to your units.")
    public Page<ObligationView> list(@Valid @BeanParam ObligationQuery query, @Valid @BeanParam PageQuery page) {
        return list.page(query, page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One obligation with its latest report")
    public RestResponse<ObligationView> read(@PathParam("id") ObligationId id) {
        Obligation owed = visible(id);
        return answer(
                owed, ObligationView.of(owed, today(), reports.latest(owed).orElse(null)));
    }

    @GET
    @Path("/{id}/rounds")
    @Operation(summary = "Every round of reporting: each version, what it changed, and what the reviewer said")
    public List<Round> rounds(@PathParam("id") ObligationId id) {
        return reports.rounds(visible(id));
    }

    @PUT
    @Path("/{id}/draft")
    @Operation(summary = "Keep an unfinished report", description = "Private to the unit; unchecked; replaced whole.")
    public Submission saveDraft(@PathParam("id") ObligationId id, @NotNull @Valid Submission draft) {
        saveDraft.save(id, draft);
        return draft;
    }

    @GET
    @Path("/{id}/draft")
    @Operation(summary = "The unit's unfinished report")
    public Submission draft(@PathParam("id") ObligationId id) {
        return saveDraft.read(id);
    }

    @POST
    @Path("/{id}/submit")
    @Idempotent
    @Operation(
            summary = "Hand in the report",
            description = "Every indicator of the form is answered: a value, numerator and denominator, zero, or"
                    + " notApplicable. All faults are told together and nothing is kept. The first report may come without"
                    + " If-Match; the answer to a returned one needs it. A report after the due date is taken and marked"
                    + " late. After acceptance a correction is a restatement, never another submission.")
    public RestResponse<ObligationView> submit(
            @PathParam("id") ObligationId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Submission report) {
        return answer(submitReport.submit(id, report, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @Idempotent
    @Operation(
            summary = "Send the report back, with a reason for each figure that is wrong",
            description = "By a unit that reviews it. Its figures leave the totals until it comes back.")
    public RestResponse<ObligationView> sendBack(
            @PathParam("id") ObligationId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReturnRequest reasons) {
        return answer(reviewReport.sendBack(id, reasons, ifMatch));
    }

    @POST
    @Path("/{id}/accept")
    @Idempotent
    @Operation(
            summary = "Accept the report",
            description = "By a unit that reviews it, and by another person than the one who handed it in.")
    public RestResponse<ObligationView> accept(
            @PathParam("id") ObligationId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(reviewReport.accept(id, ifMatch));
    }

    private Obligation visible(ObligationId id) {
        Obligation owed = obligations.find(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        access.requireVisible(owed);
        return owed;
    }

    private RestResponse<ObligationView> answer(Obligation owed) {
        return answer(owed, ObligationView.of(owed, today()));
    }

    private static RestResponse<ObligationView> answer(Obligation owed, ObligationView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(ETags.tag(owed.version()))
                .build();
    }

    private LocalDate today() {
        return Vietnam.today(clock);
    }
}
