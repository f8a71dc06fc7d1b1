package vn.thac.plan.assessment;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.problem.Problems;
import vn.thac.plan.PlanId;
import vn.thac.plan.comparison.Part;
import vn.thac.plan.register.PlanSight;

/** Whether a plan answers to what is above, over REST. */
@Path("/v1/plans/{id}/conformance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conformance", description = "What is asked above, beside what the plan below has of it")
@APIResponse(responseCode = "200", description = "How the plan stands to those above")
@APIResponse(responseCode = "403", description = "It is another's to say")
@APIResponse(responseCode = "404", description = "There is no such plan, or you do not see it")
@Blocking
public class ConformanceResource {

    /** Of what is spoken, and why. */
    @Schema(name = "ConformanceWord")
    public record Remark(
            @NotNull @Schema(description = "The plan above") UUID above,

            @NotNull
            @Schema(
                    description = "What sort of entry it is: target, duty, task or reporting",
                    implementation = String.class,
                    examples = "target")
            Part part,

            @NotBlank @Schema(description = "Key of the entry there", examples = "T13")
            String key,

            @NotBlank @Size(max = 2_000) @Schema(examples = "Theo Công văn số 12/UBND-VX")
            String reason) {

        SayOfEntry.Saying saying() {
            return new SayOfEntry.Saying(new PlanId(above), part, key, reason);
        }
    }

    @Inject
    PlanSight sight;

    @Inject
    ShowConformance show;

    @Inject
    SayOfEntry say;

    @Inject
    Problems problems;

    @GET
    @Operation(
            summary = "What of the plans above it covers, and where it falls short",
            description =
                    "Of a draft too. Each target, duty, task and reporting rule of the plans whose mandates it answers"
                            + " is covered, weaker, later or missing; plans that you do not see are left out. It blocks"
                            + " nothing.")
    public ConformanceView read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return now(id, headers);
    }

    @POST
    @Path("/waive")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Be content with what falls short", description = "By whoever issued the plan above.")
    @APIResponse(responseCode = "409", description = "The plan is a draft")
    public ConformanceView waive(@PathParam("id") UUID id, @Valid @NotNull Remark body, @Context HttpHeaders headers) {
        say.say(new PlanId(id), Word.Kind.WAIVED, body.saying());
        return now(id, headers);
    }

    @POST
    @Path("/unwaive")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Take a waiver back", description = "By whoever issued the plan above.")
    public ConformanceView unwaive(
            @PathParam("id") UUID id, @Valid @NotNull Remark body, @Context HttpHeaders headers) {
        say.takeBack(new PlanId(id), body.saying());
        return now(id, headers);
    }

    @POST
    @Path("/explain")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Say why it falls short", description = "By the unit whose plan it is; seen above.")
    @APIResponse(responseCode = "409", description = "The plan is a draft")
    public ConformanceView explain(
            @PathParam("id") UUID id, @Valid @NotNull Remark body, @Context HttpHeaders headers) {
        say.say(new PlanId(id), Word.Kind.EXPLAINED, body.saying());
        return now(id, headers);
    }

    private ConformanceView now(UUID id, HttpHeaders headers) {
        return show.of(sight.require(new PlanId(id)), problems.language(headers));
    }
}
