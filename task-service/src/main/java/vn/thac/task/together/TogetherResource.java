package vn.thac.task.together;

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
import org.jspecify.annotations.Nullable;
import vn.thac.core.body.LargeBody;
import vn.thac.core.bulk.BulkRow;
import vn.thac.core.bulk.Done;
import vn.thac.core.bulk.EachRow;
import vn.thac.core.bulk.RowResults;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Step;
import vn.thac.task.step.taking.TakeStep;

/** The steps of several assignments in one call, over REST. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Steps")
@Blocking
@Idempotent(seconds = BulkRow.SECONDS)
public class TogetherResource {

    private static final String ROWS = "/assignments";

    @Inject
    EachRow eachRow;

    @Inject
    TakeStep takeStep;

    @POST
    @Path("/assignment-reports")
    @LargeBody
    @Operation(
            operationId = "reportAssignments",
            summary = "Report progress, or the result, for several assignments at once",
            description =
                    BulkRow.EACH + " It is `progress` or `complete` of that assignment; what a row says itself stands"
                            + " in the place of what is said of all.")
    @APIResponseSchema(value = RowResults.class, responseCode = BulkRow.STATUS, responseDescription = BulkRow.BECAME)
    public RestResponse<RowResults> report(@Valid @NotNull TogetherReport body) {
        @Nullable Step ofAll = body.ofAll();
        return eachRow.take(ROWS, body.assignments(), ReportedRow.class, row -> {
                    Said own = row.said();
                    return step(row.id(), row.ifMatch(), ofAll != null && own.isNothing() ? ofAll : own.step());
                })
                .answer();
    }

    @POST
    @Path("/assignment-acceptances")
    @Operation(
            operationId = "acceptAssignments",
            summary = "The unit takes several assignments on",
            description = BulkRow.EACH + " It is `accept` of that assignment.")
    @APIResponseSchema(value = RowResults.class, responseCode = BulkRow.STATUS, responseDescription = BulkRow.BECAME)
    public RestResponse<RowResults> accept(@Valid @NotNull SteppedTogether body) {
        return each(body, new Step.Accept());
    }

    @POST
    @Path("/assignment-confirmations")
    @Operation(
            operationId = "confirmAssignments",
            summary = "The assigner agrees that several assignments are done",
            description = BulkRow.EACH + " It is `confirm` of that assignment.")
    @APIResponseSchema(value = RowResults.class, responseCode = BulkRow.STATUS, responseDescription = BulkRow.BECAME)
    public RestResponse<RowResults> confirm(@Valid @NotNull SteppedTogether body) {
        return each(body, new Step.Confirm());
    }

    private RestResponse<RowResults> each(SteppedTogether body, Step step) {
        return eachRow.take(ROWS, body.assignments(), SteppedRow.class, row -> step(row.id(), row.ifMatch(), step))
                .answer();
    }

    private Done step(@Nullable AssignmentId id, @Nullable String version, Step step) {
        Assignment after =
                takeStep.take(Objects.requireNonNull(id), version, step).after();
        return new Done(after.state().stage(), after.version());
    }
}
