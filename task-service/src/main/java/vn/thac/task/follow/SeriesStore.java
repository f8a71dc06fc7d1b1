package vn.thac.task.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Bucket;
import vn.thac.task.follow.OccurrenceView.Current;
import vn.thac.task.follow.OccurrenceView.Days;
import vn.thac.task.follow.OccurrenceView.Summary;
import vn.thac.task.plan.PlanStore;
import vn.thac.task.rhythm.Rhythm;
import vn.thac.task.rhythm.Window;

/** Reads how the occurrences of an assignment stand. */
@ApplicationScoped
class SeriesStore {

    /** Its occurrences; one that was given to another unit is that one's. */
    static final String ITS =
            "where a.series_id = ? and a.unit_id = (select s.unit_id from assignment s where s.id = a.series_id) ";

    /** So many are shown with the assignment; all are in their own list. */
    private static final int SHOWN = 20;

    private record Series(
            PlanId plan,
            ItemKey item,
            boolean opens,
            LocalDate since,
            @Nullable LocalDate dated) {}

    @Inject
    Database database;

    @Inject
    PlanStore plans;

    @Inject
    Clock clock;

    /** Empty for what does not recur. */
    Optional<Summary> summary(AssignmentId id) {
        return database.first(
                        """
                        select a.plan_id, a.item_key, a.occurs_since, p.dated, a.occurs_next is not null as opens
                        from assignment a join plan_ref p on p.id = a.plan_id
                        where a.id = ? and a.series_id is null and a.occurs_since is not null
                        """,
                        row -> new Series(
                                new PlanId(row.uuid("plan_id")),
                                new ItemKey(row.text("item_key")),
                                row.flag("opens"),
                                row.day("occurs_since"),
                                row.dayOrNull("dated")),
                        id)
                .map(series -> summary(id, series));
    }

    private Summary summary(AssignmentId id, Series series) {
        OnDay today = OnDay.of(null, clock);
        Rhythm rhythm = plans.rhythm(series.plan(), series.item());
        Map<Bucket, Long> counts = new EnumMap<>(Bucket.class);
        database.list(
                Sql.of("select")
                        .add(OnDayStore.bucket())
                        .add("as bucket, count(*) as n")
                        .add(OnDayStore.assignments(today))
                        .add(ITS + "group by 1", id),
                row -> counts.put(row.word("bucket", Bucket.class), row.number("n")));
        return new Summary(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(Bucket.DONE_ON_TIME, 0L),
                counts.getOrDefault(Bucket.DONE_LATE, 0L),
                counts.getOrDefault(Bucket.OPEN_IN_TIME, 0L),
                counts.getOrDefault(Bucket.OPEN_OVERDUE, 0L),
                counts.getOrDefault(Bucket.RECALLED, 0L),
                current(id, today),
                series.opens() ? rhythm.next(today.day()).map(Days::of).orElse(null) : null,
                series.dated() == null ? List.of() : leftOut(id, rhythm.overBetween(series.dated(), series.since())),
                rhythm.unread());
    }

    /** It may count anew from a day on, and have opened some of those before. */
    private List<Days> leftOut(AssignmentId id, List<Window> over) {
        if (over.isEmpty()) {
            return List.of();
        }
        record Opened(LocalDate from, LocalDate to) {}
        List<Opened> opened = database.list(
                "select a.from_day, a.to_day from assignment a " + ITS,
                row -> new Opened(row.day("from_day"), row.day("to_day")),
                id);
        return over.stream()
                .filter(window -> opened.stream().noneMatch(one -> window.isOf(one.from(), one.to())))
                .map(Days::of)
                .toList();
    }

    private List<Current> current(AssignmentId id, OnDay today) {
        return database.list(
                Sql.of("select a.id, a.from_day, a.to_day, t.due, t.stage,")
                        .add(OnDayStore.bucket())
                        .add("as bucket")
                        .add(OnDayStore.assignments(today))
                        .add(ITS + "and t.stage not in ('confirmed', 'recalled', 'passed-on')", id)
                        .add("order by t.due, a.id limit ?", SHOWN),
                SeriesStore::current);
    }

    private static Current current(Row row) throws SQLException {
        return new Current(
                row.id("id", AssignmentId::new),
                row.day("from_day"),
                row.day("to_day"),
                row.dayOrNull("due"),
                row.text("stage"),
                row.text("bucket"));
    }
}
