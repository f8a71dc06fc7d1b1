package vn.thac.identity.post;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Cursor;
import vn.thac.core.request.Acting;
import vn.thac.core.request.Actor;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;

/** Who the caller is, and for which units they may act today. */
@Path("/v1/me")
@Tag(name = "Posts")
public class MeResource {

    private static final int MOST_POSTS = 1_000;

    private final Acting acting;
    private final PostStore store;
    private final Clock clock;

    @Inject
    MeResource(Acting acting, PostStore store, Clock clock) {
        this.acting = acting;
        this.store = store;
        this.clock = clock;
    }

    /**
     * The caller.
     *
     * @param posts the first thousand that hold today
     * @param units where these are
     * @param total how many posts hold today
     * @param next cursor for {@code GET /v1/posts?actor=…&on=…}, which goes on behind these; null where they are all
     */
    public record Me(
            @Schema(examples = "ub-tam-duong") String actor,

            @Schema(description = "What the token says besides posts, as `administrator`")
            Set<String> roles,

            List<PostView> posts,
            List<MyUnit> units,
            long total,
            @Nullable String next) {}

    /** A unit that the caller may act for; {@code subtree} where that holds for the units below it too. */
    public record MyUnit(
            @Schema(implementation = String.class) UnitId id,
            @Schema(examples = "UBND huyện Tam Đường") String name,

            @Schema(description = "What may be done for it: draft, issue, work, report, review, consolidate, oversee")
            List<String> duties,

            boolean subtree) {}

    @GET
    @Operation(
            summary = "Who am I, my posts, my units",
            description = "The caller as the token names them, the posts that they have today, and the units for"
                    + " which they may act.")
    public Me me() {
        Actor actor = acting.actor();
        LocalDate today = Vietnam.today(clock);
        List<PostView> found = store.list(actor.name(), null, today, today, null, MOST_POSTS + 1);
        List<PostView> posts = found.subList(0, Math.min(found.size(), MOST_POSTS));
        String next = found.size() > posts.size()
                ? Cursor.encode(posts.get(posts.size() - 1).id().toString())
                : null;
        return new Me(
                actor.name(),
                new TreeSet<>(actor.roles()),
                posts,
                units(posts),
                store.count(actor.name(), null, today),
                next);
    }

    private static List<MyUnit> units(List<PostView> posts) {
        Map<UnitId, List<PostView>> byUnit = new LinkedHashMap<>();
        posts.forEach(post ->
                byUnit.computeIfAbsent(post.unit(), unit -> new ArrayList<>()).add(post));
        return byUnit.values().stream()
                .map(at -> new MyUnit(
                        at.get(0).unit(),
                        at.get(0).unitName(),
                        at.stream().map(PostView::duty).sorted().toList(),
                        at.stream().anyMatch(PostView::subtree)))
                .toList();
    }
}
