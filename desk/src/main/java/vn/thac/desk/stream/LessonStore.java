package vn.thac.desk.stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;

/**
 * What is known of plans and regimes. An event may come late, or again: each thing stands as the newest that was told of it.
 * Whoever learns holds the stream.
 */
@ApplicationScoped
class LessonStore {

    private static final String PLACE = """
            insert into plan as p (id, above_version) select * from unnest(?::uuid[], ?::bigint[])
            on conflict (id) do update set above_version = excluded.above_version
            where p.above_version < excluded.above_version
            returning id
            """;

    private static final String NOT_ABOVE = """
            delete from plan_above b where b.plan_id = any(?) and not exists (
              select 1 from unnest(?::uuid[], ?::uuid[]) as k(plan_id, above_id)
              where k.plan_id = b.plan_id and k.above_id = b.above_id)
            """;

    private static final String ABOVE = """
            insert into plan_above (plan_id, above_id) select * from unnest(?::uuid[], ?::uuid[])
            on conflict do nothing returning plan_id
            """;

    private static final String NOT_NAMED = """
            select w.plan_id, w.unit_id from unnest(?::uuid[], ?::uuid[]) as w(plan_id, unit_id)
            where not exists (select 1 from plan_unit u where u.plan_id = w.plan_id and u.unit_id = w.unit_id)
            """;

    private static final String NAMED = """
            select distinct w.plan_id from unnest(?::uuid[], ?::uuid[]) as w(plan_id, unit_id)
            where exists (select 1 from plan_unit u where u.plan_id = w.plan_id and u.unit_id = w.unit_id)
            """;

    private static final String MEMBERS = """
            insert into plan_member as m (plan_id, edition, addressee, unit_id, version, gone)
            select * from unnest(?::uuid[], ?::integer[], ?::text[], ?::uuid[], ?::bigint[], ?::boolean[])
            on conflict (plan_id, unit_id, edition, addressee) do update set version = excluded.version, gone = excluded.gone
            where m.version < excluded.version
            """;

    private static final String OWNERS = """
            insert into plan_owner as o (plan_id, target, unit_id, version)
            select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[])
            on conflict (plan_id, target) do update set unit_id = excluded.unit_id, version = excluded.version
            where o.version < excluded.version
            """;

    /** What is looked up in its answer is as it was before. */
    private static final String REGIME = """
            insert into regime as r (id, units, version) values (?, ?, ?)
            on conflict (id) do update set units = excluded.units, version = excluded.version
            where r.version < excluded.version
            returning exists (select 1 from regime b where b.id = r.id and not b.units @> r.units) as more
            """;

    /** A plan, and another or a unit. */
    private record Pair(UUID plan, UUID other) {}

    /**
     * What was told, and concerns more than it was told to.
     *
     * @param addressed plans that concern more units
     * @param above those of which a plan above, or its issuer, was not known
     * @param regimes that go to more units
     */
    record Widened(List<UUID> addressed, List<UUID> above, List<UUID> regimes) {}

    private final Database database;

    @Inject
    LessonStore(Database database) {
        this.database = database;
    }

    /** Keeps what was learnt; answers what was told already and now concerns more. */
    Widened learn(Lesson lesson) {
        List<UUID> above = complete(carryingOut(newlyIssued(lesson.issuers().keySet())));
        if (!lesson.issuers().isEmpty()) {
            database.update(
                    "insert into plan (id, issuer) select * from unnest(?::uuid[], ?::uuid[]) on conflict (id) do update set issuer = excluded.issuer",
                    ids(lesson.issuers().keySet()),
                    ids(lesson.issuers().values()));
        }
        List<UUID> higher = complete(place(lesson.above()));
        List<UUID> addressed = complete(name(lesson));
        if (!lesson.complete().isEmpty()) {
            database.update(
                    "insert into plan (id, complete) select unnest(?::uuid[]), true on conflict (id) do update set complete = true",
                    (Object) ids(lesson.complete()));
        }
        List<UUID> regimes = new ArrayList<>();
        lesson.regimes().forEach((regime, said) -> {
            if (goesToMore(regime, said)) {
                regimes.add(regime);
            }
        });
        return new Widened(
                addressed,
                Stream.concat(above.stream(), higher.stream()).distinct().toList(),
                regimes);
    }

    /** Keeps to whom a regime goes; answers whether it was known and goes to somebody whom it did not. */
    private boolean goesToMore(UUID regime, AsOf<List<UUID>> said) {
        return database.first(REGIME, row -> row.flag("more"), regime, ids(said.told()), said.version())
                .orElse(false);
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

    /** They carry out these and nothing else; answers those that carry out more than was known. */
    private List<UUID> place(Map<UUID, AsOf<Set<UUID>>> above) {
        if (above.isEmpty()) {
            return List.of();
        }
        List<UUID> news = database.list(
                PLACE,
                row -> row.uuid("id"),
                ids(above.keySet()),
                above.values().stream().map(AsOf::version).toArray(Long[]::new));
        List<Pair> pairs = new ArrayList<>();
        for (UUID plan : news) {
            Objects.requireNonNull(above.get(plan)).told().forEach(one -> pairs.add(new Pair(plan, one)));
        }
        UUID[] plans = Columns.of(pairs, UUID[]::new, Pair::plan);
        UUID[] others = Columns.of(pairs, UUID[]::new, Pair::other);
        database.update(NOT_ABOVE, ids(news), plans, others);
        return database.list(ABOVE, row -> row.uuid("plan_id"), plans, others).stream()
                .distinct()
                .toList();
    }

    /** Keeps whom plans name and who answers for their targets; answers those that name somebody whom they did not. */
    private List<UUID> name(Lesson lesson) {
        List<Pair> newcomers = notNamed(lesson);
        var members = List.copyOf(lesson.members().entrySet());
        if (!members.isEmpty()) {
            database.update(
                    MEMBERS,
                    Columns.of(members, UUID[]::new, one -> one.getKey().plan()),
                    Columns.of(members, Integer[]::new, one -> one.getKey().edition()),
                    Columns.of(members, String[]::new, one -> one.getKey().addressee()),
                    Columns.of(members, UUID[]::new, one -> one.getKey().unit()),
                    Columns.of(members, Long[]::new, one -> one.getValue().version()),
                    Columns.of(members, Boolean[]::new, one -> !one.getValue().told()));
        }
        var owners = List.copyOf(lesson.owners().entrySet());
        if (!owners.isEmpty()) {
            database.update(
                    OWNERS,
                    Columns.of(owners, UUID[]::new, one -> one.getKey().plan()),
                    Columns.of(owners, String[]::new, one -> one.getKey().target()),
                    Columns.of(owners, UUID[]::new, one -> one.getValue().told().orElse(null)),
                    Columns.of(owners, Long[]::new, one -> one.getValue().version()));
        }
        return newcomers.isEmpty()
                ? List.of()
                : database.list(
                        NAMED,
                        row -> row.uuid("plan_id"),
                        Columns.of(newcomers, UUID[]::new, Pair::plan),
                        Columns.of(newcomers, UUID[]::new, Pair::other));
    }

    private List<Pair> notNamed(Lesson lesson) {
        List<Pair> named = new ArrayList<>();
        lesson.members().forEach((member, said) -> {
            if (said.told()) {
                named.add(new Pair(member.plan(), member.unit()));
            }
        });
        lesson.owners()
                .forEach((target, said) -> said.told().ifPresent(owner -> named.add(new Pair(target.plan(), owner))));
        return named.isEmpty()
                ? List.of()
                : database.list(
                        NOT_NAMED,
                        row -> new Pair(row.uuid("plan_id"), row.uuid("unit_id")),
                        Columns.of(named, UUID[]::new, Pair::plan),
                        Columns.of(named, UUID[]::new, Pair::other));
    }

    /** Those of the plans of which everybody who was asked first is known. */
    List<UUID> complete(Collection<UUID> plans) {
        return plans.isEmpty()
                ? List.of()
                : database.list("select id from plan where complete and id = any(?)", row -> row.uuid("id"), (Object)
                        ids(plans));
    }

    /** Those of the regimes that are known. */
    Set<UUID> regimes(Collection<UUID> regimes) {
        return regimes.isEmpty()
                ? Set.of()
                : Set.copyOf(database.list(
                        "select id from regime where id = any(?)", row -> row.uuid("id"), (Object) ids(regimes)));
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
