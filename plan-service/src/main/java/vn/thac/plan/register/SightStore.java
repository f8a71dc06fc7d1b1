package vn.thac.plan.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.thac.core.request.Actor;
import vn.thac.core.sql.Database;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;

/** Asks whom a plan concerns. {@link #MINE} are the units of the actor's posts and all above them. */
@ApplicationScoped
public class SightStore {

    /** Parameters: actor, and today twice for posts and twice for parents. */
    public static final String MINE = """
            with recursive mine(id) as (
              select unit_id from known_post
              where actor = ? and from_day <= ? and (to_day is null or to_day > ?)
              union
              select p.parent_id from mine m join known_parent p on p.unit_id = m.id
              where p.tree in ('command', 'leadership') and p.from_day <= ? and (p.to_day is null or p.to_day > ?))
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Whether the actor has any post at the unit itself. */
    boolean hasPostAt(Actor actor, UnitId unit) {
        LocalDate today = Vietnam.today(clock);
        return database.first("""
                select 1 as one from known_post
                where actor = ? and unit_id = ? and from_day <= ? and (to_day is null or to_day > ?) limit 1
                """, row -> row.integer("one"), actor.name(), unit, today, today)
                .isPresent();
    }

    /** Whether a unit of the actor's, or one above it, is named by the plan. */
    boolean isConcerned(Actor actor, PlanId plan) {
        LocalDate today = Vietnam.today(clock);
        return database.first(
                        MINE
                                + "select 1 as one from plan_member pm join mine on mine.id = pm.unit where pm.plan = ? limit 1",
                        row -> row.integer("one"),
                        actor.name(),
                        today,
                        today,
                        today,
                        today,
                        plan.value())
                .isPresent();
    }
}
