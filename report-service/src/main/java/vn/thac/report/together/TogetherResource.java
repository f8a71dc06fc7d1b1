package vn.thac.report.together;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.thac.core.body.LargeBody;
import vn.thac.core.bulk.BulkRow;
import vn.thac.core.bulk.Done;
import vn.thac.core.bulk.EachRow;
import vn.thac.core.bulk.RowResults;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.report.SubmitReport;
import vn.thac.report.review.AcceptReport;
import vn.thac.report.review.Acceptance;
import vn.thac.report.review.ReturnReport;
import vn.thac.report.review.ReturnRequest;

/** The steps of many reports in one call, over REST. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations and reports")
@Blocking
@Idempotent(seconds = BulkRow.SECONDS)
public class TogetherResource {

    private static final String ROWS = "/obligations";

    @Inject
    EachRow eachRow;

    @Inject
    SubmitReport submitReport;

    @Inject
    AcceptReport acceptReport;

    @Inject
    ReturnReport returnReport;

    @POST
    @Path("/report-submissions")
    @LargeBody
    @Operation(
            operationId = "submitReports",
            summary = "Hand in many reports",
            description = BulkRow.EACH + " A row has what `submitReport` takes, with the id of its obligation and the"
                    + " version where that needs If-Match.")
    @APIResponseSchema(value = RowResults.class, responseCode = BulkRow.STATUS, responseDescription = BulkRow.BECAME)
    public RestResponse<RowResults> submit(@Valid @NotNull SubmittedReports body) {
        return eachRow.take(
                        ROWS,
                        body.obligations(),
                        SubmittedRow.class,
                        row -> done(
                                submitReport.submit(Objects.requireNonNull(row.id()), row.submission(), row.ifMatch())))
                .answer();
    }

    @POST
    @Path("/report-acceptances")
    @Operation(
            operationId = "acceptReports",
            summary = "Accept many reports",
            description = BulkRow.EACH + " A row has what `acceptReport` takes, with id and version.")
    @APIResponseSchema(value = RowResults.class, responseCode = BulkRow.STATUS, responseDescription = BulkRow.BECAME)
    public RestResponse<RowResults> accept(@Valid @NotNull AcceptedReports body) {
        return eachRow.take(
                        ROWS,
                        body.obligations(),
                        AcceptedRow.class,
                        row -> done(acceptReport.accept(
                                Objects.requireNonNull(row.id()), new Acceptance(row.early()), row.ifMatch())))
                .answer();
    }

    @POST
    @Path("/report-returns")
    @Operation(
            operationId = "returnReports",
            summary = "Send many reports back, each with its reasons",
            description = BulkRow.EACH + " A row has what `returnReport` takes, with id and version.")
    @APIResponseSchema(value = RowResults.class, responseCode = BulkRow.STATUS, responseDescription = BulkRow.BECAME)
    public RestResponse<RowResults> sendBack(@Valid @NotNull ReturnedReports body) {
        return eachRow.take(
                        ROWS,
                        body.obligations(),
                        ReturnedRow.class,
                        row -> done(returnReport.sendBack(
                                Objects.requireNonNull(row.id()), new ReturnRequest(row.reasons()), row.ifMatch())))
                .answer();
    }

    private static Done done(Obligation after) {
        return new Done(after.progress().state(), after.version());
    }
}
