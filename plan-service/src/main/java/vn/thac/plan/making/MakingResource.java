package vn.thac.plan.making;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.thac.core.body.LargeBody;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.problem.Problem;
import vn.thac.core.problem.Problems;
import vn.thac.plan.PlanId;
import vn.thac.plan.check.CheckedPackage;
import vn.thac.plan.draft.DraftFromMandates;
import vn.thac.plan.draft.DraftPlan;
import vn.thac.plan.draft.DraftResource;
import vn.thac.plan.draft.DraftView;
import vn.thac.plan.draft.Drafted;
import vn.thac.plan.draft.PackageBody;
import vn.thac.plan.draft.ShowDraft;
import vn.thac.plan.inheritance.FromMandates;
import vn.thac.plan.issue.InForce;
import vn.thac.plan.issue.IssueRequest;
import vn.thac.plan.issue.IssueTrial;
import vn.thac.plan.issue.IssuedView;
import vn.thac.plan.issue.ShowIssued;
import vn.thac.plan.preview.Preview;
import vn.thac.plan.preview.PreviewPlan;

/** Making plans over REST. */
@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts", description = "A plan before it is issued; private to its unit")
@Blocking
public class MakingResource {

    @Inject
    DraftPlan draft;

    @Inject
    DraftFromMandates inherit;

    @Inject
    ContinueDraft carryOn;

    @Inject
    DraftAndIssue atOnce;

    @Inject
    TryDraftAndIssue tryAtOnce;

    @Inject
    ShowDraft showDraft;

    @Inject
    ShowIssued showIssued;

    @Inject
    PreviewPlan preview;

    @Inject
    Problems problems;

    @POST
    @Consumes({MediaType.APPLICATION_JSON, DraftResource.YAML, "application/x-yaml", "text/yaml"})
    @Idempotent
    @Operation(
            operationId = "createPlan",
            summary = "Draft a plan from a package",
            description =
                    "The package is checked against its JSON Schema (contract/plan-package.schema.json) and against"
                            + " sense; every fault is named with a JSON pointer and nothing changes. With `issue=true` it is"
                            + " issued in the same act, by who may draft and issue for its unit, with the number, the day and the"
                            + " place that it says itself: either it is in force, or nothing has changed. With `dryRun=true` nothing"
                            + " is stored and the answer says what issuing it would bring.")
    @APIResponse(
            responseCode = "201",
            description = "The draft, or the plan in force",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With dryRun: what would follow; with issue too it is known that it can be issued",
            content = @Content(schema = @Schema(implementation = Preview.class)))
    @APIResponse(
            responseCode = "400",
            description = "The shape is wrong",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "The sense is wrong",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @LargeBody
    public RestResponse<Object> create(
            @Context HttpHeaders headers,
            @QueryParam("dryRun") @Parameter(description = "Only tell what would follow") boolean dryRun,
            @QueryParam("issue") @Parameter(description = "Issue it in the same act") boolean issue,
            @QueryParam("nextNumber")
                    @Parameter(description = "With issue: give it the next number of its series, where it has none")
                    boolean nextNumber,
            @RequestBody(ref = PackageBody.REF) byte[] body) {
        JsonNode tree = DraftResource.read(headers, body);
        Locale language = problems.language(headers);
        if (issue) {
            IssueRequest given = new IssueRequest(null, null, null, nextNumber);
            return dryRun
                    ? RestResponse.ok(possible(tryAtOnce.of(tree, given, language), draft.check(tree), language))
                    : issued(atOnce.of(tree, given), language);
        }
        return dryRun
                ? RestResponse.ok(preview.preview(draft.check(tree), language))
                : drafted(draft.draft(tree), language);
    }

    @POST
    @Path("/from-mandates")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "createPlanFromMandates",
            summary = "Draft the addressee's own plan from its mandates",
            description =
                    "The draft inherits the targets of the plans that ask, and of their duties, tasks and reporting"
                            + " rules those that its unit has, each with its origins; what two plans say alike it has once with"
                            + " both origins. With `issue` it is issued in the same act: either it is in force, or nothing has"
                            + " changed, and of two at once for one mandate the second is refused. With `dryRun=true` nothing is"
                            + " stored.")
    @APIResponse(
            responseCode = "201",
            description = "The draft, or the plan in force",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With dryRun: the package that would be drafted, or issued, and what would follow",
            content = @Content(schema = @Schema(implementation = InheritTrial.class)))
    public RestResponse<Object> fromMandates(
            @Context HttpHeaders headers,
            @QueryParam("dryRun") @Parameter(description = "Only tell what would be drafted") boolean dryRun,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "a draft", value = Examples.FROM_MANDATES),
                                                @ExampleObject(
                                                        name = "issued in the same act",
                                                        value = Examples.FROM_MANDATES_ISSUED)
                                            }))
                    @Valid
                    MandatesAnswered body) {
        FromMandates wish = body.wish();
        IssueRequest given = body.issue();
        Locale language = problems.language(headers);
        if (!dryRun) {
            return given == null ? drafted(inherit.draft(wish), language) : issued(atOnce.from(wish, given), language);
        }
        IssueTrial tried = given == null ? null : tryAtOnce.from(wish, given, language);
        CheckedPackage checked = inherit.compose(wish).checked();
        return RestResponse.ok(new InheritTrial(
                checked.tree(),
                tried == null ? preview.preview(checked, language) : possible(tried, checked, language)));
    }

    @POST
    @Path("/{id}/continue")
    @Idempotent
    @Operation(
            operationId = "continueDraft",
            summary = "Go on with the draft of a unit that has ended",
            description =
                    "By who drafts for a unit that came after it, which gets a draft of its own with the same text, to"
                            + " answer what it has by now of the mandates that the other was to answer, and with the new text"
                            + " of a plan that the other amends: what that would be refused for as it stands is a warning."
                            + " Number, date, place and signer stay behind, and so does the other draft, until it is deleted.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "409", description = "Nobody came after its unit, or it is issued")
    @APIResponse(
            responseCode = "422",
            description = "What it says is not possible any more",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public RestResponse<Object> carryOn(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return drafted(carryOn.draft(new PlanId(id)), problems.language(headers));
    }

    /** What would follow of a plan of which it was tried that it can be issued. */
    private Preview possible(IssueTrial tried, CheckedPackage checked, Locale language) {
        return preview.preview(checked, language).issuing(tried.plan().number(), tried.warnings());
    }

    private RestResponse<Object> drafted(Drafted drafted, Locale language) {
        return DraftResource.created(showDraft.of(drafted, language));
    }

    private RestResponse<Object> issued(InForce issued, Locale language) {
        IssuedView view = showIssued.of(issued, language);
        return DraftResource.created(new DraftView(view.plan(), view.warnings()));
    }
}
