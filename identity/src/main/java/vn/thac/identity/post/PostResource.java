package vn.thac.identity.post;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.body.LargeBody;
import vn.thac.core.csv.Csv;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.Actor;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.unit.UnitName;

/** Posts: given and ended by administrators; everybody sees their own, and those at units they may see. */
@Path("/v1/posts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts", description = "Who may act for which unit, with which duty")
public class PostResource {

    private static final int MOST_IN_BULK = 20_000;

    private final GivePosts givePosts;
    private final EndPost endPost;
    private final WithdrawPost withdrawPost;
    private final PostStore store;
    private final Directory directory;
    private final Access access;
    private final Acting acting;
    private final Clock clock;

    @Inject
    PostResource(
            GivePosts givePosts,
            EndPost endPost,
            WithdrawPost withdrawPost,
            PostStore store,
            Directory directory,
            Access access,
            Acting acting,
            Clock clock) {
        this.givePosts = givePosts;
        this.endPost = endPost;
        this.withdrawPost = withdrawPost;
        this.store = store;
        this.directory = directory;
        this.access = access;
        this.acting = acting;
        this.clock = clock;
    }

    /** The posts that were given. */
    public record Given(List<PostView> items) {}

    /** The first day on which the post no longer holds. */
    @Schema(example = "{\"on\": \"2025-07-01\"}")
    public record Ending(@NotNull LocalDate on) {}

    /** Why what was registered or given should never have been. */
    @Schema(example = "{\"reason\": \"Giao nhầm đơn vị\"}")
    public record Withdrawal(
            @NotBlank @Size(max = 1000) @Pattern(regexp = UnitName.FORM)
            String reason) {}

    @POST
    @Idempotent
    @RolesAllowed(Actor.ADMINISTRATOR)
    @Operation(summary = "Give an actor posts at a unit, one for each duty")
    @APIResponseSchema(value = Given.class, responseCode = "201")
    public RestResponse<Given> give(@NotNull @Valid NewPosts posts) {
        Given given = given(givePosts.give(List.of(posts), place -> ""));
        return RestResponse.ResponseBuilder.<Given>create(RestResponse.Status.CREATED)
                .location(URI.create("/v1/posts/" + given.items().get(0).id()))
                .entity(given)
                .build();
    }

    @POST
    @Path("/bulk")
    @Idempotent
    @RolesAllowed(Actor.ADMINISTRATOR)
    @Operation(
            operationId = "givePosts",
            summary = "Give many posts at once",
            description = "All or none. Faults by JSON pointer.")
    @APIResponseSchema(value = Given.class, responseCode = "201")
    @LargeBody
    public RestResponse<Given> giveAll(
            @NotNull @Size(min = 1, max = MOST_IN_BULK) List<@NotNull @Valid NewPosts> list) {
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, given(givePosts.give(list, place -> "/" + place)))
                .location(URI.create("/v1/posts"))
                .build();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(summary = "Posts", description = "Your own by default; others' where you may see the unit.")
    public Page<PostView> list(
            @QueryParam("actor")
                    @Parameter(description = "Login of a person, or a system's account", example = "ub-tam-duong")
                    @Nullable
                    String actor,
            @QueryParam("unit") @Parameter(description = "Id of a unit, or scheme:code", example = "ubnd:106") @Nullable
                    String unit,
            @QueryParam("on") @Parameter(description = "Only posts that hold on this day") @Nullable LocalDate on,
            @BeanParam PageQuery page) {
        LocalDate today = Vietnam.today(clock);
        UnitId at = unit == null ? null : directory.require(unit, on == null ? today : on, "unit");
        String of = actor == null && at == null && !isAdministrator()
                ? acting.actor().name()
                : actor;
        requireVisible(of, at);
        Page<PostView> found =
                Page.of(store.list(of, at, on, today, page.afterId(), page.limit() + 1), page, p -> p.id().toString());
        return page.wantsTotal() ? found.withTotal(store.count(of, at, on)) : found;
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "A post",
            description = "For which unit somebody may do what, from which day to which; `subtree` gives it for all"
                    + " units below too.")
    public RestResponse<PostView> read(@PathParam("id") UUID id) {
        Post post = store.find(id).orElseThrow(() -> Refused.of(IdentityRefusal.POST_NOT_FOUND));
        if (!post.actor().equals(acting.actor().name()) && !access.allows(Duty.READ, post.unit())) {
            throw Refused.of(IdentityRefusal.POST_NOT_FOUND);
        }
        return answer(post);
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @RolesAllowed(Actor.ADMINISTRATOR)
    @Operation(summary = "End a post on a day")
    @APIResponseSchema(PostView.class)
    public RestResponse<PostView> end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Ending ending) {
        return answer(endPost.end(id, ending.on(), ifMatch));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @RolesAllowed(Actor.ADMINISTRATOR)
    @Operation(
            summary = "Take back a post that was given by mistake, at once",
            description =
                    "From this moment the actor may not act by it. One that begins today or later holds on no day; of"
                            + " an older one the days before today stay.")
    @APIResponseSchema(PostView.class)
    public RestResponse<PostView> withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Withdrawal withdrawal) {
        return answer(withdrawPost.withdraw(id, withdrawal.reason(), ifMatch));
    }

    private void requireVisible(@Nullable String actor, @Nullable UnitId unit) {
        boolean own = acting.actor().name().equals(actor);
        if (!own && !isAdministrator() && (unit == null || !access.allows(Duty.READ, unit))) {
            throw Refused.of(CoreRefusal.NOT_PERMITTED);
        }
    }

    private boolean isAdministrator() {
        return acting.actor().isAdministrator();
    }

    private Given given(List<Post> posts) {
        LocalDate today = Vietnam.today(clock);
        Map<UnitId, NamedUnit> units =
                directory.named(posts.stream().map(Post::unit).distinct().toList(), today);
        return new Given(posts.stream()
                .map(p -> PostView.of(
                        p, Objects.requireNonNull(units.get(p.unit())).name()))
                .toList());
    }

    private RestResponse<PostView> answer(Post post) {
        PostView view = PostView.of(post, directory.nameOf(post.unit(), Vietnam.today(clock)));
        return RestResponse.ResponseBuilder.ok(view)
                .tag(ETags.tag(post.version()))
                .build();
    }
}
