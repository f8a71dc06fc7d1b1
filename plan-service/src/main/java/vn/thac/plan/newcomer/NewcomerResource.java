package vn.thac.plan.newcomer;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanId;
import vn.thac.plan.cascade.FanOutStore;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;

/** Units that came later than a plan, over REST. */
@Path("/v1/plans/{id}/newcomers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Newcomers", description = "Units that a plan would reach if it were issued today")
@APIResponse(responseCode = "200", description = "Those that are proposed or were left out")
@APIResponse(responseCode = "403", description = "You do not issue plans for its unit")
@APIResponse(responseCode = "404", description = "There is no such plan, or you do not see it")
@APIResponse(responseCode = "409", description = "It is not in force, or has not reached its addressees yet")
@Blocking
public class NewcomerResource {

    /** A unit, and why. */
    @Schema(name = "NewcomerDecision")
    public record Decision(
            @NotBlank @Schema(description = "Reference of the unit", examples = "ubnd:03412")
            String unit,

            @NotBlank @Size(max = 2_000) String reason) {}

    /** A unit that is proposed, or was left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Newcomer")
    public record View(
            UUID unit,
            String unitName,
            @Schema(examples = "commune") String level,
            @Schema(examples = "government") String track,

            @Schema(description = "Addressees of the plan through which it would be reached")
            List<String> addressees,

            @Schema(description = "Why it was left out; absent while nobody has decided") @Nullable
            String leftOut) {

        static View of(Newcomer newcomer) {
            return new View(
                    newcomer.unit().id().value(),
                    newcomer.unit().name(),
                    newcomer.unit().level(),
                    newcomer.unit().track(),
                    newcomer.addressees(),
                    newcomer.leftOut());
        }
    }

    @Inject
    PlanSight sight;

    @Inject
    PlanStore plans;

    @Inject
    FanOutStore fanOuts;

    @Inject
    FindNewcomers find;

    @Inject
    DecideNewcomer decide;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary = "Units that came into being later, or fit a class only now",
            description = "By whoever issues for its unit. They are neither asked nor left out by themselves; heirs of"
                    + " members are not among them, as their predecessors' work is theirs.")
    public List<View> list(@PathParam("id") UUID id) {
        PlanId plan = new PlanId(id);
        sight.requireForOrAfter(Duty.ISSUE, plans.find(plan)).inForce();
        return fanOuts.latest(plan)
                .map(now -> find.of(now, Vietnam.today(clock)).stream()
                        .map(View::of)
                        .toList())
                .orElse(List.of());
    }

    @POST
    @Path("/include")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Ask it as the others are asked",
            description = "Mandate, assignments and reports follow as at issue, from the day of the decision.")
    public List<View> include(@PathParam("id") UUID id, @Valid @NotNull Decision body) {
        decide(id, body, true);
        return list(id);
    }

    @POST
    @Path("/leave-out")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Leave it out", description = "It can still be included later.")
    public List<View> leaveOut(@PathParam("id") UUID id, @Valid @NotNull Decision body) {
        decide(id, body, false);
        return list(id);
    }

    private void decide(UUID id, Decision body, boolean included) {
        decide.decide(
                new PlanId(id), directory.require(body.unit(), Vietnam.today(clock), "/unit"), included, body.reason());
    }
}
