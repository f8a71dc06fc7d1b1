package vn.thac.plan.number;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.csv.Csv;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Actor;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;

/** Congress terms over REST. */
@Path("/v1/congress-terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Congress terms", description = "Within which Party committees count the numbers of their documents")
@Blocking
public class TermResource {

    @Inject
    TermStore terms;

    @Inject
    AddTerm add;

    @Inject
    CorrectTerm correct;

    @Inject
    WithdrawTerm withdraw;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    /** A term that begins. */
    @Schema(example = "{\"unit\": \"capuy:106\", \"number\": 21, \"from\": \"2020-08-15\"}")
    public record NewTerm(
            @NotBlank @Schema(description = "Reference of the committee", examples = "capuy:106")
            String unit,

            @NotNull @Min(1) @Max(999) @Schema(description = "Which congress began it")
            Integer number,

            @NotNull @Schema(description = "The day after the congress closed")
            LocalDate from,

            @Nullable @Schema(description = "Its last day; empty while it runs")
            LocalDate to) {}

    /** The days of a term as they were. */
    @Schema(name = "TermSpan")
    public record Span(
            @Schema(description = "The day after the congress closed") @NotNull
            LocalDate from,

            @Schema(description = "Its last day; absent while it runs") @Nullable
            LocalDate to,

            @NotBlank @Size(max = 2_000) String reason) {}

    /** Why a term is taken away. */
    @Schema(name = "TermWithdrawal")
    public record Withdrawal(@NotBlank @Size(max = 2_000) String reason) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            summary = "Congress terms, the latest first",
            description =
                    "A board or office counts by the term of the nearest committee above it on its level; where no"
                            + " term is known, the calendar year stands in for it.")
    public Page<CongressTerm> terms(
            @BeanParam PageQuery page,
            @QueryParam("unit") @Parameter(description = "Reference of a committee", example = "capuy:106") @Nullable
                    String unit) {
        LocalDate today = Vietnam.today(clock);
        UnitId of = unit == null ? null : directory.require(unit, today, "unit");
        return terms.page(of, today, page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "A congress term",
            description = "From the day after a congress of the Party has closed; within it a Party committee"
                    + " counts the numbers of its documents.")
    @APIResponseSchema(CongressTerm.class)
    public RestResponse<CongressTerm> term(@PathParam("id") UUID id) {
        CongressTerm term = terms.find(id, Vietnam.today(clock)).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        return RestResponse.ResponseBuilder.ok(term)
                .tag(ETags.tag(term.version()))
                .build();
    }

    @POST
    @RolesAllowed(Actor.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Add a congress term",
            description = "The term that was running ends on the day before. Numbers count anew by the terms from here"
                    + " on; what was issued before keeps its number.")
    @APIResponse(responseCode = "201", description = "The term")
    @APIResponseSchema(value = CongressTerm.class, responseCode = "201")
    public RestResponse<CongressTerm> add(@NotNull @Valid NewTerm term) {
        CongressTerm added = add.add(term);
        return RestResponse.ResponseBuilder.ok(added)
                .status(RestResponse.Status.CREATED)
                .location(URI.create("/v1/congress-terms/" + added.id()))
                .tag(ETags.tag(added.version()))
                .build();
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(Actor.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Take away a congress term that was added by mistake",
            description = "Of a wrong committee, or of a wrong number: the right one is added anew.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "412", description = "The term has changed since it was read")
    public RestResponse<Void> withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Withdrawal withdrawal) {
        withdraw.withdraw(id, ifMatch, withdrawal.reason());
        return RestResponse.noContent();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Actor.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put the days of a congress term right")
    @APIResponse(responseCode = "412", description = "The term has changed since it was read")
    @APIResponseSchema(CongressTerm.class)
    public RestResponse<CongressTerm> correct(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Span span) {
        CongressTerm corrected = correct.correct(id, ifMatch, span);
        return RestResponse.ResponseBuilder.ok(corrected)
                .tag(ETags.tag(corrected.version()))
                .build();
    }
}
