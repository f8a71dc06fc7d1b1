package vn.thac.desk.stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.CopyRows;
import vn.thac.core.sql.Database;

/** The kept stream. Whoever adds to it {@link #hold holds} it first. */
@ApplicationScoped
public class StreamStore {

    private static final String[] COLUMNS = {
        "position",
        "id",
        "type",
        "source",
        "key",
        "subject",
        "sequence",
        "time",
        "acting_unit",
        "trace_parent",
        "data",
        "audience",
        "plan_id",
        "other_plan_id",
        "regime_id",
        "units"
    };

    private static final String RELEASE = """
            with ready as (
              select e.arrived, row_number() over (order by e.arrived) as nth from event e
              where e.position is null and (e.plan_id = any(?) or e.other_plan_id = any(?) or e.regime_id = any(?))
                and exists (select 1 from plan p where p.id = e.plan_id and p.complete)
                and (e.other_plan_id is null
                  or exists (select 1 from plan p where p.id = e.other_plan_id and p.complete))
                and (e.audience <> all(?) or exists (select 1 from regime r where r.id = e.regime_id))),
            grown as (
              update stream_end set last = last + (select count(*) from ready) returning last)
            update event e set position = g.last - (select count(*) from ready) + r.nth
            from ready r, grown g where e.arrived = r.arrived
            """;

    private static final String TELL_PLANS_AGAIN = tellAgainBy("plan_id");

    private static final String TELL_OTHER_PLANS_AGAIN = tellAgainBy("other_plan_id");

    private static final String TELL_REGIMES_AGAIN = tellAgainBy("regime_id");

    private static String tellAgainBy(String whose) {
        return """
            with told as (
              select distinct on (e.id) e.* from event e
              where e.%3$s = any(?) and e.audience = any(?) and e.position is not null
              order by e.id, e.position),
            grown as (
              update stream_end set last = last + (select count(*) from told) returning last)
            insert into event (%1$s)
            select g.last - (select count(*) from told) + row_number() over (order by t.position), %2$s
            from told t, grown g
            """.formatted(
                        String.join(", ", COLUMNS),
                        Arrays.stream(COLUMNS).skip(1).map(name -> "t." + name).collect(Collectors.joining(", ")),
                        whose);
    }

    @Inject
    Database database;

    @Inject
    LessonStore lessons;

    /** Until the end of the transaction nobody else adds to the stream, and what others added is seen. */
    void hold() {
        database.first("select last from stream_end for update", row -> row.number("last"));
    }

    /** Tells what waited for these plans and regimes, in the order in which it came. */
    void release(Lesson lesson) {
        if (!lesson.complete().isEmpty() || !lesson.regimes().isEmpty()) {
            database.update(
                    RELEASE,
                    ids(lesson.complete()),
                    ids(lesson.complete()),
                    ids(lesson.regimes().keySet()),
                    Audience.with(Audience.Hears.REGIME));
        }
    }

    /** Tells those of which it is known whom they concern, and sets the others aside. */
    void add(List<StreamedEvent> events) {
        Set<UUID> awaited = new HashSet<>(awaited(events, StreamedEvent::planAwaited));
        awaited.addAll(awaited(events, StreamedEvent::otherPlanAwaited));
        Set<UUID> plans = Set.copyOf(lessons.complete(awaited));
        Set<UUID> regimes = lessons.regimes(awaited(events, StreamedEvent::regimeAwaited));
        boolean[] ready = new boolean[events.size()];
        long told = 0;
        for (int i = 0; i < ready.length; i++) {
            StreamedEvent event = events.get(i);
            ready[i] = isKnown(event.planAwaited(), plans)
                    && isKnown(event.otherPlanAwaited(), plans)
                    && isKnown(event.regimeAwaited(), regimes);
            told += ready[i] ? 1 : 0;
        }
        long position = grow(told) - told;
        CopyRows rows = CopyRows.into("event", COLUMNS);
        for (int i = 0; i < ready.length; i++) {
            add(rows, ready[i] ? ++position : null, events.get(i));
        }
        database.copy(rows);
    }

    /** Who was not concerned before gets all of it now; the others know it by its id. */
    void tellAgain(LessonStore.Widened widened) {
        tellAgain(TELL_PLANS_AGAIN, widened.addressed(), Audience.with(Audience.Hears.ADDRESSED));
        tellAgain(TELL_PLANS_AGAIN, widened.addressed(), Audience.BOTH_PLANS);
        tellAgain(TELL_OTHER_PLANS_AGAIN, widened.addressed(), Audience.BOTH_PLANS);
        tellAgain(TELL_PLANS_AGAIN, widened.above(), Audience.with(Audience.Hears.ISSUERS_ABOVE));
        tellAgain(TELL_REGIMES_AGAIN, widened.regimes(), Audience.with(Audience.Hears.REGIME));
    }

    private void tellAgain(String statement, List<UUID> plansOrRegimes, Audience... audiences) {
        if (!plansOrRegimes.isEmpty()) {
            database.update(statement, ids(plansOrRegimes), audiences);
        }
    }

    private static void add(CopyRows rows, @Nullable Long position, StreamedEvent event) {
        rows.add(
                position,
                event.id(),
                event.type(),
                event.source(),
                event.key(),
                event.subject(),
                event.sequence(),
                event.time(),
                event.actingUnit(),
                event.traceParent(),
                event.data(),
                event.audience(),
                event.plan(),
                event.otherPlan(),
                event.regime(),
                event.units().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
    }

    private long grow(long by) {
        return database.first("update stream_end set last = last + ? returning last", row -> row.number("last"), by)
                .orElseThrow();
    }

    private static Set<UUID> awaited(List<StreamedEvent> events, Function<StreamedEvent, @Nullable UUID> what) {
        return events.stream().map(what).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static boolean isKnown(@Nullable UUID awaited, Set<UUID> known) {
        return awaited == null || known.contains(awaited);
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
