package vn.thac.report.draft;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thac.report.ObligationId;
import vn.thac.report.report.Submission;

/** A unit's unfinished report. */
@Path("/v1/obligations/{id}/draft")
@Tag(name = "Obligations and reports")
@Blocking
public class DraftResource {

    @Inject
    SaveDraft saveDraft;

    @Inject
    ReadDraft readDraft;

    @PUT
    @Operation(
            operationId = "saveReportDraft",
            summary = "Keep an unfinished report",
            description = "Private to the unit; unchecked; replaced whole.")
    public Submission saveDraft(@PathParam("id") ObligationId id, @NotNull @Valid Submission draft) {
        saveDraft.save(id, draft);
        return draft;
    }

    @GET
    @Operation(
            operationId = "readReportDraft",
            summary = "The unit's unfinished report",
            description = "Kept until it is submitted; seen only by who reports for the unit. It enters no total.")
    public Submission draft(@PathParam("id") ObligationId id) {
        return readDraft.read(id);
    }
}
