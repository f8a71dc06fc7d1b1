package vn.thac.plan.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.csv.Csv;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Problems;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.PlanId;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.content.UnitsOfText;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.edition.TaskLinkStore;
import vn.thac.plan.inheritance.ChangedSince;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.preview.PreviewPlan;
import vn.thac.plan.register.ComesAfter;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;

/** Reading plans. */
@Path("/v1/plans")
@Tag(name = "Plans", description = "Plans as they stand, their text and what they say")
@Blocking
public class PlanResource {

    static final String YAML = "application/yaml";

    @Inject
    PlanListStore lists;

    @Inject
    PlanSight sight;

    @Inject
    PlanStore plans;

    @Inject
    ComesAfter comesAfter;

    @Inject
    EndedBasisStore endedBases;

    @Inject
    AmendedByStore amendedBy;

    @Inject
    ChangedSince inherited;

    @Inject
    PreviewPlan preview;

    @Inject
    TaskLinkStore links;

    @Inject
    Problems problems;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(summary = "Plans that you may see, newest first")
    public Page<PlanListStore.Line> list(@Valid @BeanParam PlanQuery query, @BeanParam PageQuery page) {
        return lists.find(query, page);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "One plan",
            description = "With the head of its document, its place in its life and what can be done with it now;"
                    + " `warnings` tells what does not fit together. The text itself is at `/package`.")
    @APIResponse(
            responseCode = "200",
            description = "The plan, with what can be done with it now",
            content = @Content(schema = @Schema(implementation = PlanWithHead.class)))
    @APIResponse(responseCode = "404", description = "There is none, or it does not concern you")
    public RestResponse<PlanWithHead> read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        StoredPlan stored = find(id);
        Plan plan = stored.plan();
        String issuer = directory.nameOf(plan.issuer().unit(), plan.dated(Vietnam.today(clock)));
        PlanWithHead.Head head = PlanWithHead.Head.of(PackageReader.document(stored.body()));
        return RestResponse.ResponseBuilder.ok(new PlanWithHead(
                        PlanView.whole(
                                plan,
                                issuer,
                                endedBases.of(plan.id()),
                                comesAfter.there(plan.issuer().unit()),
                                amendedBy.madeBy(plan.id()).isPresent()),
                        head,
                        amendedBy.of(plan.id()),
                        preview.warnings(inherited.of(stored), problems.language(headers))))
                .tag(ETags.tag(plan.version()))
                .build();
    }

    @GET
    @Path("/{id}/package")
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @Operation(
            summary = "The plan whole, as a package",
            description = "What was sent comes back; number, date and place given at issue stand in it.")
    @APIResponse(
            responseCode = "200",
            description = "A package, as in contract/plan-package.schema.json",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "There is no such edition, or the plan does not concern you")
    public RestResponse<String> text(
            @PathParam("id") UUID id,
            @QueryParam("edition")
                    @Parameter(description = "An earlier edition; the one in force where it is left out", example = "1")
                    @Nullable
                    Integer edition,
            @Context HttpHeaders headers) {
        StoredPlan stored = edition == null ? find(id) : find(id, edition);
        boolean present = edition == null || edition == stored.plan().edition();
        JsonNode tree =
                withHead(PackageReader.stored(stored.body()), stored.plan().head(), present);
        boolean yaml = headers.getAcceptableMediaTypes().stream()
                .findFirst()
                .map(type -> type.getSubtype().contains("yaml"))
                .orElse(false);
        return RestResponse.ResponseBuilder.ok(yaml ? PackageReader.yaml(tree) : PackageReader.json(tree))
                .type(yaml ? YAML : MediaType.APPLICATION_JSON)
                .tag(ETags.tag(stored.plan().version()))
                .build();
    }

    @GET
    @Path("/{id}/members")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            summary = "Who the addressees of an issued plan are",
            description = "Expanded once, on the day of issue; kept as it was then.")
    public Page<PlanListStore.Member> members(
            @PathParam("id") UUID id, @Valid @BeanParam MemberQuery query, @BeanParam PageQuery page) {
        return lists.members(sight.requireIssued(new PlanId(id)), query, page);
    }

    @GET
    @Path("/{id}/unassigned")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Groups and tasks that nobody was given",
            description = "Legal, and worth knowing: who is named below may still divide them.")
    public Unassigned unassigned(@PathParam("id") UUID id) {
        return Unassigned.in(PackageReader.typed(PackageReader.stored(find(id).body())));
    }

    @GET
    @Path("/{id}/items")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Duties and tasks as they are followed",
            description =
                    "`relation=requested` gives what the plan only requests, `waiting=true` what waits for an outside"
                            + " event, `duty=…` the tasks that a duty carries out, `task=…` the duties that carry a task"
                            + " out.")
    public List<ItemView> items(@PathParam("id") UUID id, @BeanParam ItemQuery query) {
        StoredPlan stored = find(id);
        PlanPackage text = links.of(stored.plan().id()).over(PackageReader.typed(PackageReader.stored(stored.body())));
        Map<String, KnownUnit> units =
                UnitsOfText.on(stored.plan().day(Vietnam.today(clock)), stored.units(), directory);
        String track = stored.plan().issuer().track();
        return ItemView.in(text, new PlanRelations(text, track, units, stored.onlyRequested()), query);
    }

    private StoredPlan find(UUID id) {
        return sight.require(new PlanId(id));
    }

    private StoredPlan find(UUID id, int edition) {
        Plan plan = find(id).plan();
        return plans.edition(plan, edition).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
    }

    /** Number and date are the plan's in every edition; the place may have been another in one before the present. */
    private static JsonNode withHead(JsonNode tree, PlanHead head, boolean present) {
        ObjectNode document = (ObjectNode) tree.path("document");
        DocumentNumber said = DocumentNumber.orNull(document.path("number").textValue());
        boolean same = said != null && Objects.equals(said.symbol(), head.symbol());
        if (head.written() != null && (head.number() != null || !same)) {
            document.put("number", head.written().asWritten());
        }
        if (head.place() != null && (present || !document.hasNonNull("place"))) {
            document.put("place", head.place());
        }
        if (head.date() != null
                && !head.date().equals(PackageReader.document(tree).date())) {
            document.putObject("date")
                    .put("value", head.date().value().toString())
                    .put("precision", head.date().precision().wire());
        }
        return tree;
    }
}
