package vn.thac.report;

import java.time.LocalDate;
import java.util.List;
import vn.thac.core.request.Actor;

/**
 * The SQL by which lists are cut to what an actor may see: {@code readable} are the units where it has a post and all
 * below them in the command and leadership trees, {@code held} the units of its posts alone.
 */
public final class Sight {

    /** Begins a query; its arguments are {@link #args}. */
    public static final String WITH = """
            with recursive post as (
              select unit_id, duty <> 'oversee' or subtree as below from known_post
              where actor = ? and from_day <= ? and (to_day is null or to_day > ?)),
            readable(id, below) as (
              select unit_id, below from post
              union
              select p.unit_id, true from readable r join known_parent p on p.parent_id = r.id
              where r.below and p.tree in ('command', 'leadership')
                and p.from_day <= ? and (p.to_day is null or p.to_day > ?)),
            held as (select array(select unit_id from post) as ids)
            """;

    private Sight() {}

    public static List<Object> args(Actor actor, LocalDate today) {
        return List.of(actor.name(), today, today, today, today);
    }
}
