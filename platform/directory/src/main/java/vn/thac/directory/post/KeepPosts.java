package vn.thac.directory.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;

/** Writes what is known of posts into this service's tables. An older version never overwrites a newer. */
@ApplicationScoped
public class KeepPosts {

    private final Database database;

    @Inject
    KeepPosts(Database database) {
        this.database = database;
    }

    public void keep(Collection<PostFacts> told) {
        Map<UUID, PostFacts> last = new LinkedHashMap<>();
        told.forEach(post -> last.merge(post.id(), post, (a, b) -> a.version() >= b.version() ? a : b));
        List<PostFacts> posts = List.copyOf(last.values());
        if (posts.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into known_post (id, actor, unit_id, duty, subtree, from_day, to_day, version)
                select i, a, u, d, s, f, coalesce(t, 'infinity'), v from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[],
                  ?::boolean[], ?::date[], ?::date[], ?::bigint[]) as w(i, a, u, d, s, f, t, v)
                on conflict (id) do update set actor = excluded.actor, unit_id = excluded.unit_id,
                  duty = excluded.duty, subtree = excluded.subtree, from_day = excluded.from_day,
                  to_day = excluded.to_day, version = excluded.version
                where known_post.version < excluded.version
                """,
                posts.stream().map(PostFacts::id).toArray(UUID[]::new),
                posts.stream().map(PostFacts::actor).toArray(String[]::new),
                posts.stream().map(PostFacts::unit).toArray(UnitId[]::new),
                posts.stream().map(PostFacts::duty).toArray(String[]::new),
                posts.stream().map(PostFacts::subtree).toArray(Boolean[]::new),
                posts.stream().map(PostFacts::from).toArray(LocalDate[]::new),
                posts.stream().map(PostFacts::to).toArray(LocalDate[]::new),
                posts.stream().map(PostFacts::version).toArray(Long[]::new));
    }
}
