package vn.thac.directory.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.sql.Database;

/** Writes what identity tells of posts into this service's tables. An older record never overwrites a newer. */
@ApplicationScoped
public class Posts {

    @Inject
    Database database;

    public void record(PostRecord post, long sequence) {
        database.update(
                """
                insert into known_post (id, actor, unit_id, duty, subtree, from_day, to_day, sequence)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set actor = excluded.actor, unit_id = excluded.unit_id,
                  duty = excluded.duty, subtree = excluded.subtree, from_day = excluded.from_day,
                  to_day = excluded.to_day, sequence = excluded.sequence
                where known_post.sequence < excluded.sequence
                """,
                post.id(),
                post.actor(),
                post.unit(),
                post.duty(),
                post.subtree(),
                post.from(),
                post.to(),
                sequence);
    }
}
