package vn.thac.plan.phrase;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.plan.PlanId;
import vn.thac.plan.cascade.PhraseDecided.Step;

/** Whom the phrases of a plan mean, over REST. */
@Path("/v1/plans/{id}/phrases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Phrases", description = "Addressees that name nobody, and whom they turned out to mean")
@APIResponse(responseCode = "403", description = "You do not issue plans for its unit, nor for the heir of that")
@APIResponse(responseCode = "404", description = "There is no such plan or addressee, or you do not see it")
@APIResponse(responseCode = "409", description = "The plan is not in force, or has not reached its addressees yet")
@Blocking
public class PhraseResource {

    @Inject
    ReadPhrases read;

    @Inject
    DecidePhrase decide;

    @Inject
    TryPhrase tries;

    @GET
    @Operation(
            summary = "Phrases by which a plan asks something and names nobody",
            description = "Each with whom it means by now, and who decided that, when and why.")
    @APIResponse(responseCode = "200", description = "In the order of the text")
    public List<PhraseView> list(@PathParam("id") UUID id) {
        return read.of(new PlanId(id));
    }

    @POST
    @Path("/{addressee}/choose")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Say whom a phrase means",
            description =
                    "By whoever issues for the plan's unit, or for its heir; by hand, by a rule that is asked once, or"
                            + " both, in parts and again. Mandates, assignments and reports follow as at issue.")
    @APIResponse(responseCode = "200", description = "What follows; with dryRun what would, and nothing has changed")
    public PhraseOutcome choose(
            @PathParam("id") UUID id,
            @PathParam("addressee") @Parameter(description = "Key of the phrase") String addressee,
            @QueryParam("dryRun") @Parameter(description = "Tell what would follow, but change nothing") boolean dryRun,
            @Valid @NotNull PhraseRequest body) {
        return answer(dryRun, () -> decide.decide(new PlanId(id), addressee, Step.CHOOSE, body));
    }

    @POST
    @Path("/{addressee}/take-out")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Say that a unit is not meant after all",
            description =
                    "What it was given by the phrase alone, and has not done, is recalled. It can be chosen again.")
    @APIResponse(responseCode = "200", description = "What follows; with dryRun what would, and nothing has changed")
    public PhraseOutcome takeOut(
            @PathParam("id") UUID id,
            @PathParam("addressee") @Parameter(description = "Key of the phrase") String addressee,
            @QueryParam("dryRun") @Parameter(description = "Tell what would follow, but change nothing") boolean dryRun,
            @Valid @NotNull PhraseRequest body) {
        return answer(dryRun, () -> decide.decide(new PlanId(id), addressee, Step.TAKE_OUT, body));
    }

    private PhraseOutcome answer(boolean dryRun, Supplier<PhraseOutcome> act) {
        return dryRun ? tries.decide(act) : act.get();
    }
}
