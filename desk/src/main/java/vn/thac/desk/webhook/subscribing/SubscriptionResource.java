package vn.thac.desk.webhook.subscribing;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
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
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.desk.DeskRefusal;
import vn.thac.desk.feed.Place;
import vn.thac.desk.webhook.State;
import vn.thac.desk.webhook.Subscription;
import vn.thac.desk.webhook.SubscriptionId;
import vn.thac.directory.unit.Directory;

/** Subscriptions over REST: for who has a post at their unit, and administrators. */
@Path("/v1/subscriptions")
@Tag(name = "Webhooks", description = "Systems that are sent events")
@Blocking
public class SubscriptionResource {

    private static final String IF_MATCH = "If-Match";

    /** From where to send again. */
    @Schema(name = "Replay")
    public record Replay(
            @NotBlank
            @Size(max = 40)
            @Schema(
                    description = "`beginning`, a place of the feed (`next` of a page, `place` of a subscription), or"
                            + " `latest`, which leaves out what was not sent yet",
                    examples = "beginning")
            String after) {}

    @Inject
    Subscribe subscribe;

    @Inject
    ChangeSubscription changeSubscription;

    @Inject
    SubscriptionListStore store;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    @POST
    @Idempotent
    @Operation(
            summary = "Let a system of your unit be sent events",
            description =
                    "Each event is POSTed as CloudEvents JSON, signed by the rules of Standard Webhooks with the `secret` of"
                            + " this answer, which is told only here. It is sent what you may read, as long as you have a"
                            + " post at the unit.")
    @APIResponse(
            responseCode = "201",
            description = "The subscription, with its secret",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubscriptionView.class)))
    public RestResponse<SubscriptionView> create(@NotNull @Valid NewSubscription wanted) {
        Subscription made = subscribe.subscribe(wanted);
        SubscriptionView view = view(made.id()).with(made.secrets().current());
        return RestResponse.ResponseBuilder.<SubscriptionView>create(RestResponse.Status.CREATED)
                .location(URI.create("/v1/subscriptions/" + made.id()))
                .tag(ETags.tag(view.version()))
                .entity(view)
                .build();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(summary = "Subscriptions of your units")
    public Page<SubscriptionView> list(
            @QueryParam("unit") @Parameter(description = "An id, or scheme:code", example = "ubnd:106") @Nullable
                    String unit,
            @QueryParam("state") @Parameter(description = "Only those that stand so") @Nullable State state,
            @BeanParam PageQuery page) {
        return store.list(unit == null ? null : directory.require(unit, Vietnam.today(clock), "unit"), state, page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "A subscription, how far its receiver has come, and what came back last",
            description = "The secret by which deliveries are signed is shown only when it is made.")
    public RestResponse<SubscriptionView> get(SubscriptionId id) {
        return answer(id);
    }

    @GET
    @Path("/{id}/attempts")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            summary = "What was sent and what came back, the newest first",
            description = "Of the last thirty days, and at most some thousands.")
    public Page<AttemptView> attempts(
            SubscriptionId id,
            @QueryParam("taken") @Parameter(description = "Only what was taken, or only what was not") @Nullable
                    Boolean taken,
            @BeanParam PageQuery page) {
        view(id);
        return store.attempts(id, taken, page);
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Say anew what is sent where",
            description = "From then on it is sent what you may read. What failed is forgotten and tried at once.")
    public RestResponse<SubscriptionView> change(
            SubscriptionId id, @HeaderParam(IF_MATCH) @Nullable String version, @NotNull @Valid NewTerms terms) {
        changeSubscription.change(id, version, terms);
        return answer(id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Delete a subscription",
            description = "Nothing is sent any more. To stop for a while, pause it.")
    public void delete(SubscriptionId id, @HeaderParam(IF_MATCH) @Nullable String version) {
        changeSubscription.delete(id, version);
    }

    @POST
    @Path("/{id}/pause")
    @Idempotent
    @Operation(
            summary = "Send nothing for a while; the place is kept",
            description = "Events that come meanwhile are sent in their order when it is resumed.")
    public RestResponse<SubscriptionView> pause(SubscriptionId id, @HeaderParam(IF_MATCH) @Nullable String version) {
        changeSubscription.pause(id, version);
        return answer(id);
    }

    @POST
    @Path("/{id}/resume")
    @Idempotent
    @Operation(
            summary = "Send again, from the place on, also what was disabled",
            description = "From then on it is sent what you may read.")
    public RestResponse<SubscriptionView> resume(SubscriptionId id, @HeaderParam(IF_MATCH) @Nullable String version) {
        changeSubscription.resume(id, version);
        return answer(id);
    }

    @POST
    @Path("/{id}/replay")
    @Idempotent
    @Operation(
            summary = "Send again from a place on, or leave out what was not sent",
            description = "From then on it is sent what you may read. Events keep their ids.")
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "200", responseDescription = "The subscription")
    @APIResponse(responseCode = "410", description = Place.GONE)
    public RestResponse<SubscriptionView> replay(
            SubscriptionId id, @HeaderParam(IF_MATCH) @Nullable String version, @NotNull @Valid Replay replay) {
        changeSubscription.replay(id, version, replay.after());
        return answer(id);
    }

    @POST
    @Path("/{id}/rotate-secret")
    @Idempotent
    @Operation(
            operationId = "rotateSubscriptionSecret",
            summary = "Make a new secret, told only in this answer",
            description = "The one before signs too for a day: `webhook-signature` has both.")
    public RestResponse<SubscriptionView> rotateSecret(
            SubscriptionId id, @HeaderParam(IF_MATCH) @Nullable String version) {
        Subscription after = changeSubscription.rotateSecret(id, version);
        return answer(view(id).with(after.secrets().current()));
    }

    private SubscriptionView view(SubscriptionId id) {
        return store.find(id).orElseThrow(() -> Refused.of(DeskRefusal.SUBSCRIPTION_NOT_FOUND));
    }

    private RestResponse<SubscriptionView> answer(SubscriptionId id) {
        return answer(view(id));
    }

    private static RestResponse<SubscriptionView> answer(SubscriptionView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(ETags.tag(view.version()))
                .build();
    }
}
