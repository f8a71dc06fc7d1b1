package vn.thac.task.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Stage;
import vn.thac.task.follow.PassedTo.Unit;

/**
 * What is handed down of an assignment, and how it stands with those who have it. Whoever sees that sees them too. What a unit
 * handed down that has ended goes with the assignment of whoever decides in its place, once its own is not open any more.
 */
@ApplicationScoped
public class PassedToStore {

    /** The units {@code g} whose handing down of its item goes with an assignment {@code x}: of an occurrence, of its days. */
    public static final String GIVERS =
            """
            cross join lateral (
              select x.unit_id as id where x.stage <> 'passed-on'
              union all
              select s.unit_id from stand_in s
              where s.owner_id = x.unit_id and s.unit_id <> x.unit_id and x.stage <> 'passed-on'
                and not exists (select 1 from assignment h where h.unit_id = s.unit_id and h.plan_id = x.plan_id
                  and h.item_key = x.item_key and h.from_day is not distinct from x.from_day
                  and h.to_day is not distinct from x.to_day and h.stage in (%s))) g
            """.formatted(OnDayStore.words(EnumSet.copyOf(List.of(Stage.in(Action.RECALL)))));

    /** So many are shown with the assignment; all are in the list. */
    private static final int SHOWN = 20;

    private record Found(PassedTo counts, Unit unit) {}

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Empty where it is handed down to nobody. */
    Optional<PassedTo> passedTo(AssignmentId id) {
        OnDay today = OnDay.of(null, clock);
        List<Found> found = database.list(
                Sql.of("select h.*, unit_name_on(h.unit_id, ?) as name from (", today.day())
                        .add("select a.id, a.unit_id, t.due, t.stage,")
                        .add(OnDayStore.bucket())
                        .add("as bucket,")
                        .add("""
                            count(*) over () as total, count(*) filter (where t.stage = 'confirmed') over () as confirmed,
                            count(*) filter (where t.stage = 'completed') over () as completed,
                            count(*) filter (where t.timing = 'late' and t.completed_at is null) over () as overdue,
                            row_number() over (order by t.stage = 'confirmed', t.due, a.id) as n
                            """)
                        .add(OnDayStore.assignments(today))
                        .add("join assignment x on x.plan_id = a.plan_id and x.item_key = a.item_key")
                        .add(
                                "and x.from_day is not distinct from a.from_day and x.to_day is not distinct from a.to_day")
                        .add(GIVERS)
                        .add("where t.stage not in ('recalled', 'passed-on') and x.id = ? and a.assigner_id = g.id", id)
                        .add(") h where h.n <= ? order by h.n", SHOWN),
                PassedToStore::found);
        return found.stream().findFirst().map(first -> {
            List<Unit> units = new ArrayList<>();
            found.forEach(one -> units.add(one.unit()));
            PassedTo counts = first.counts();
            return new PassedTo(
                    counts.total(),
                    counts.confirmed(),
                    counts.awaitingConfirmation(),
                    counts.open(),
                    counts.overdue(),
                    units);
        });
    }

    private static Found found(Row row) throws SQLException {
        long total = row.number("total");
        long confirmed = row.number("confirmed");
        long completed = row.number("completed");
        return new Found(
                new PassedTo(
                        total, confirmed, completed, total - confirmed - completed, row.number("overdue"), List.of()),
                new Unit(
                        row.id("id", AssignmentId::new),
                        row.id("unit_id", UnitId::new),
                        row.textOrNull("name"),
                        row.dayOrNull("due"),
                        row.text("stage"),
                        row.text("bucket")));
    }
}
