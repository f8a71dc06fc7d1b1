package vn.thac.plan.programme.recording;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.csv.Csv;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.request.ETags;
import vn.thac.plan.programme.KindStore;
import vn.thac.plan.programme.ProgrammeKind;
import vn.thac.plan.programme.ProgrammeListStore;
import vn.thac.plan.programme.ProgrammeQuery;
import vn.thac.plan.programme.ProgrammeView;

/** The register of programmes, over REST; everybody with a valid token reads it. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "Programmes, strategies, movements and systems that plans refer to")
@Blocking
public class ProgrammeResource {

    /** All kinds of programme. */
    @Schema(name = "ProgrammeKinds")
    public record Kinds(List<ProgrammeKind> items) {}

    /** Into which entry, and why. */
    @Schema(name = "ProgrammeMerge")
    public record Merge(
            @NotNull UUID into, @NotBlank @Size(max = 2_000) String reason) {}

    /** Why. */
    @Schema(name = "ProgrammeReason")
    public record Reason(@NotBlank @Size(max = 2_000) String reason) {}

    /** To whom, and why. */
    @Schema(name = "ProgrammeHandOver")
    public record HandOver(
            @NotBlank @Schema(description = "Reference of the unit", examples = "ubnd:91")
            String unit,

            @NotBlank @Size(max = 2_000) String reason) {}

    @Inject
    ProgrammeListStore read;

    @Inject
    RecordProgramme record;

    @Inject
    KindStore kinds;

    @GET
    @Path("/programme-kinds")
    @Operation(
            summary = "What a programme can be",
            description = "Programme, movement, project, system and so on: words that an entry of the register has"
                    + " as its kind.")
    public Kinds kinds() {
        return new Kinds(kinds.all());
    }

    @GET
    @Path("/programmes")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(summary = "Programmes of the register, the oldest entry first")
    public Page<ProgrammeView> list(@Valid @BeanParam ProgrammeQuery query, @BeanParam PageQuery page) {
        return read.list(query, page);
    }

    @GET
    @Path("/programmes/{id}")
    @Operation(
            summary = "A programme, with its local versions",
            description = "An entry of the register with its other names, holder, period and list of targets; local"
                    + " versions are entries of their own that name it.")
    @APIResponseSchema(ProgrammeView.class)
    public RestResponse<ProgrammeView> one(@PathParam("id") UUID id) {
        return answer(read.view(id));
    }

    @POST
    @Path("/programmes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Enter a programme",
            description =
                    "By who issues for the unit acted for, whose entry it is. Plans that name it, and nothing else of"
                            + " the register by that, are linked to it.")
    @APIResponse(
            responseCode = "201",
            description = "The programme",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    public RestResponse<ProgrammeView> create(@Valid @NotNull ProgrammeRequest body) {
        ProgrammeView made = read.view(record.create(body));
        return RestResponse.ResponseBuilder.ok(made)
                .status(RestResponse.Status.CREATED)
                .location(URI.create("/v1/programmes/" + made.id()))
                .tag(ETags.tag(made.version()))
                .build();
    }

    @PUT
    @Path("/programmes/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say otherwise what a programme is",
            description = "Whole: what is left out is unknown. By who issues for its holder or a unit above, or an"
                    + " administrator. How plans cite it stays.")
    @APIResponseSchema(ProgrammeView.class)
    public RestResponse<ProgrammeView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ProgrammeRequest body) {
        return answer(read.view(record.change(id, ifMatch, body)));
    }

    @POST
    @Path("/programmes/{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Say that another entry means the same",
            description = "The other stands for both, by the names of both. `unmerge` parts them again.")
    @APIResponseSchema(ProgrammeView.class)
    public RestResponse<ProgrammeView> merge(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Merge body) {
        return answer(read.view(record.merge(id, ifMatch, body.into(), body.reason())));
    }

    @POST
    @Path("/programmes/{id}/unmerge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Say that it does not mean the same as the other after all",
            description = "Plans that were linked to it before are linked to it again.")
    @APIResponseSchema(ProgrammeView.class)
    public RestResponse<ProgrammeView> unmerge(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Reason body) {
        return answer(read.view(record.unmerge(id, ifMatch, body.reason())));
    }

    @POST
    @Path("/programmes/{id}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Make an entry another unit's",
            description = "By its holder, with the duty issue, or an administrator. From then on the other unit"
                    + " keeps the entry; plans that cite it stay as they are.")
    @APIResponseSchema(ProgrammeView.class)
    public RestResponse<ProgrammeView> handOver(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull HandOver body) {
        return answer(read.view(record.handOver(id, ifMatch, body.unit(), body.reason())));
    }

    private static RestResponse<ProgrammeView> answer(ProgrammeView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(ETags.tag(view.version()))
                .build();
    }
}
