package vn.thac.desk.stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        "regime_id",
        "units"
    };

    private static final String RELEASE = """
            with ready as (
              select e.arrived, row_number() over (order by e.arrived) as nth from event e
              where e.position is null and (e.plan_id = any(?) or e.regime_id = any(?))
                and exists (select 1 from plan p where p.id = e.plan_id and p.complete)
                and (e.audience <> all(?) or exists (select 1 from regime r where r.id = e.regime_id))),
            grown as (
              update stream_end set last = last + (select count(*) from ready) returning last)
            update event e set position = g.last - (select count(*) from ready) + r.nth
            from ready r, grown g where e.arrived = r.arrived
            """;

    private static final String TELL_AGAIN = """
            with told as (
              select distinct on (e.id) e.* from event e
              where e.plan_id = any(?) and e.audience = any(?) and e.position is not null
              order by e.id, e.position),
            grown as (
              update stream_end set last = last + (select count(*) from told) returning last)
            insert into event (%1$s)
            select g.last - (select count(*) from told) + row_number() over (order by t.position), %2$s
            from told t, grown g
            """.formatted(
                    String.join(", ", COLUMNS),
                    Arrays.stream(COLUMNS).skip(1).map(name -> "t." + name).collect(Collectors.joining(", ")));

    @Inject
    Database database;

    /** Until the end of the transaction nobody else adds to the stream, and what others added is seen. */
    void hold() {
        database.first("select last from stream_end for update", row -> row.number("last"));
    }

    /**
     * Plans that were told to more than are known now to hear them.
     *
     * @param addressed those that concern more units
     * @param above those of which a plan above, or its issuer, was not known
     */
    record Widened(List<UUID> addressed, List<UUID> above) {}

    /** Keeps what was learnt; answers the plans that were told already and now concern more. */
    Widened learn(Lesson lesson) {
        List<UUID> above = complete(carryingOut(newlyIssued(lesson.issuers().keySet())));
        if (!lesson.issuers().isEmpty()) {
            database.update(
                    "insert into plan (id, issuer) select * from unnest(?::uuid[], ?::uuid[]) on conflict (id) do update set issuer = excluded.issuer",
                    ids(lesson.issuers().keySet()),
                    ids(lesson.issuers().values()));
        }
        List<UUID> higher = complete(addPairs("plan_above (plan_id, above_id)", lesson.above()));
        List<UUID> addressed = complete(addPairs("plan_unit (plan_id, unit_id)", lesson.units()));
        if (!lesson.complete().isEmpty()) {
            database.update(
                    "insert into plan (id, complete) select unnest(?::uuid[]), true on conflict (id) do update set complete = true",
                    (Object) ids(lesson.complete()));
        }
        lesson.regimes()
                .forEach((regime, units) -> database.update(
                        "insert into regime (id, units) values (?, ?) on conflict (id) do update set units = excluded.units",
                        regime,
                        ids(units)));
        return new Widened(
                addressed,
                Stream.concat(above.stream(), higher.stream()).distinct().toList());
    }

    /** Of these plans those whose issuer was not known. */
    private List<UUID> newlyIssued(Collection<UUID> plans) {
        return plans.isEmpty()
                ? List.of()
                : database.list(
                        "select w.id from unnest(?::uuid[]) as w(id)"
                                + " where not exists (select 1 from plan p where p.id = w.id and p.issuer is not null)",
                        row -> row.uuid("id"),
                        (Object) ids(plans));
    }

    private List<UUID> carryingOut(List<UUID> above) {
        return above.isEmpty()
                ? List.of()
                : database.list(
                        "select distinct plan_id from plan_above where above_id = any(?)",
                        row -> row.uuid("plan_id"),
                        (Object) ids(above));
    }

    /** Tells what waited for these plans and regimes, in the order in which it came. */
    void release(Lesson lesson) {
        if (!lesson.complete().isEmpty() || !lesson.regimes().isEmpty()) {
            database.update(
                    RELEASE,
                    ids(lesson.complete()),
                    ids(lesson.regimes().keySet()),
                    Audience.with(Audience.Hears.REGIME));
        }
    }

    /** Tells those of which it is known whom they concern, and sets the others aside. */
    void add(List<StreamedEvent> events) {
        Set<UUID> plans = new HashSet<>(complete(awaited(events, StreamedEvent::planAwaited)));
        Set<UUID> regimes = knownRegimes(awaited(events, StreamedEvent::regimeAwaited));
        boolean[] ready = new boolean[events.size()];
        long told = 0;
        for (int i = 0; i < ready.length; i++) {
            StreamedEvent event = events.get(i);
            ready[i] = isKnown(event.planAwaited(), plans) && isKnown(event.regimeAwaited(), regimes);
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
    void tellAgain(Widened widened) {
        tellAgain(widened.addressed(), Audience.Hears.ADDRESSED);
        tellAgain(widened.above(), Audience.Hears.ISSUERS_ABOVE);
    }

    private void tellAgain(List<UUID> plans, Audience.Hears role) {
        if (!plans.isEmpty()) {
            database.update(TELL_AGAIN, ids(plans), Audience.with(role));
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
                event.regime(),
                event.units().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
    }

    private long grow(long by) {
        return database.first("update stream_end set last = last + ? returning last", row -> row.number("last"), by)
                .orElseThrow();
    }

    private List<UUID> complete(Collection<UUID> plans) {
        return plans.isEmpty()
                ? List.of()
                : database.list("select id from plan where complete and id = any(?)", row -> row.uuid("id"), (Object)
                        ids(plans));
    }

    private Set<UUID> knownRegimes(Collection<UUID> regimes) {
        return regimes.isEmpty()
                ? Set.of()
                : Set.copyOf(database.list(
                        "select id from regime where id = any(?)", row -> row.uuid("id"), (Object) ids(regimes)));
    }

    /** The firsts of the pairs that are new. */
    private List<UUID> addPairs(String into, Map<UUID, Set<UUID>> pairs) {
        List<UUID> firsts = new ArrayList<>();
        List<UUID> seconds = new ArrayList<>();
        pairs.forEach((first, all) -> all.forEach(second -> {
            firsts.add(first);
            seconds.add(second);
        }));
        return firsts.isEmpty()
                ? List.of()
                : database
                        .list(
                                "insert into " + into
                                        + " select * from unnest(?::uuid[], ?::uuid[]) on conflict do nothing returning plan_id",
                                row -> row.uuid("plan_id"),
                                ids(firsts),
                                ids(seconds))
                        .stream()
                        .distinct()
                        .toList();
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
