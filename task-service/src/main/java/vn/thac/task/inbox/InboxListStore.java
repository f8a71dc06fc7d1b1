package vn.thac.task.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.json.CleanDate;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.Succession;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Stage;
import vn.thac.task.follow.AssignmentView;
import vn.thac.task.follow.OnDayStore;
import vn.thac.task.notice.About;
import vn.thac.task.notice.Said;

/** Reads what waits for a unit, a page at a time, in the order of due dates. */
@ApplicationScoped
class InboxListStore {

    /** The columns of each kind, by name and type. */
    private static final String COLUMNS = """
            select null::text as kind, null::uuid as id, null::uuid as place, null::uuid as unit_id, null::uuid as plan_id,
              null::date as due, null::timestamptz as since, null::text as state, null::text as what, null::text as reason,
              null::text as relation, null::text as part, null::boolean as extended, null::date as asked_due,
              null::text as asked_reason, null::timestamptz as asked_at, null::text as asked_refusal,
              null::text as regime, null::text as form, null::text as subject, null::integer as edition, null::text as said,
              null::date as from_day, null::date as to_day
            where false
            """;

    /**
     * Work that is asked of its unit as a plan or a report too is one demand, and shown as that to who answers for both; what recurs and is taken on
     * waits in its occurrences.
     */
    private static final String ASSIGNMENTS =
            """
            select 'assignment', a.id, a.place, a.unit_id, a.plan_id, a.due, a.turn_since, a.stage, a.item_key, a.reason,
              a.relation, a.part, a.extended, a.asked_due, a.asked_reason, a.asked_at, a.asked_refusal, null, null, null,
              null, null, a.from_day, a.to_day
            from (with handing(id) as (select ?::uuid union all select s.unit_id from stand_in s where s.owner_id = ?)
                  select a.*, a.id as place, 'doing' as part from assignment a
                  where a.owner_id = ? and a.stage in (%1$s)
                    and not (a.stage in ('accepted', 'started') and a.occurs_next is not null)
                    and not exists (select 1 from mandate_duty d join mandate_ref m on m.id = d.mandate_id
                      where d.assignment_id = a.id and m.open and m.owner_id = a.owner_id)
                    and not exists (select 1 from plan_item i
                      join obligation_ref o on o.unit_id = a.unit_id and o.plan_id = a.plan_id
                      where i.plan_id = a.plan_id and i.key = a.item_key and i.produces = 'report'
                        and o.state in ('open', 'submitted', 'returned', 'withdrawn', 'unit-ended'))
                  union all
                  select a.*, a.id, 'deciding' from assignment a join plan_ref g on g.id = a.plan_id
                  where g.owner_id = ? and a.assigner_id is null and a.stage in (%2$s)
                  union all
                  select a.*, a.id, 'deciding' from assignment a where a.assigner_id in (select id from handing) and a.stage in (%2$s)
                  union all
                  select a.*, md5(a.id || 'extension')::uuid, 'extending' from assignment a
                  join plan_ref g on g.id = a.plan_id
                  where g.owner_id = ? and a.assigner_id is null and a.asked_due is not null and a.asked_refusal is null
                    and a.stage in (%1$s)
                  union all
                  select a.*, md5(a.id || 'extension')::uuid, 'extending' from assignment a
                  where a.assigner_id in (select id from handing) and a.asked_due is not null and a.asked_refusal is null and a.stage in (%1$s)) a
            """.formatted(OnDayStore.words(Stage.ofTurn(Side.HOLDER)), OnDayStore.words(Stage.ofTurn(Side.ASSIGNER)));

    private static final String MANDATES = """
            select 'mandate', m.id, m.id, m.unit_id, m.plan_id, m.due, m.since, 'open', m.asks, null, m.relation,
              null, null, null, null, null, null, null, null, null, null, null, null, null
            from mandate_ref m where m.owner_id = ? and m.open and m.asks is not null
            """;

    private static final String OBLIGATIONS = """
            select 'obligation', o.id, o.id, o.unit_id, o.plan_id, o.due, o.since, o.state, o.period, o.reason, o.relation,
              null, null, null, null, null, null, o.regime_key, o.form, o.subject, null, null, null, null
            from obligation_ref o
            where o.owner_id = ? and o.state in ('open', 'returned', 'withdrawn', 'unit-ended') and o.plan_id is not null
            """;

    /** The regimes that a unit reviews now: as one named, or as the issuer where nobody is. */
    private static final String REVIEWED = """
            (select r.* from regime_ref r where r.reviewers @> array[?]::uuid[]
                  union all
                  select r.* from regime_ref r join plan_ref g on g.id = r.plan_id
                  where g.owner_id = ? and r.reviewers = '{}') r
            """;

    private static final String REVIEWS = """
            select 'review', o.id, o.id, o.unit_id, o.plan_id, null, o.since, o.state, o.period, null, o.relation,
              null, null, null, null, null, null, o.regime_key, o.form, o.subject, null, null, null, null
            from
            """ + REVIEWED + """
            join obligation_ref o on o.regime_id = r.id
            where o.state in ('submitted', 'restating') and o.plan_id is not null
              and not exists (select 1 from plan_end e where e.plan_id = o.plan_id and e.recalls)
            """;

    private static final String CONSOLIDATIONS = """
            select 'consolidation', r.id, md5(r.id || p.period)::uuid, ?, r.plan_id,
              case when d.period is null then p.due else d.due end, p.since, 'open', p.period, null,
              null, null, null, null, null, null, null, r.key, r.form, p.subject,
              null, null, null, null
            from
            """ + REVIEWED + """
            join regime_period p on p.regime_id = r.id
            left join regime_due d on d.regime_id = p.regime_id and d.period = p.period
            where not exists (select 1 from plan_end e where e.plan_id = r.plan_id and e.recalls)
            """;

    /**
     * Signed is what the unit signed last, or who collects no more and whose place it has: as its heir, or because it
     * collects alone.
     */
    private static final String SIGNED = """
            and not coalesce((
              select s.outdated_at is null or s.signed_at > s.outdated_at from regime_signed s
              where s.regime_id = r.id and s.period = p.period and s.signed_at is not null
                and (s.unit_id = ? or s.unit_id <> all(r.reviewers)
                  and (cardinality(r.reviewers) <= 1 or s.unit_id in (
            """;

    private static final String SIGNED_LAST =
            ")))\n order by s.signed_at desc, s.version desc nulls last limit 1), false)";

    /** Under a plan that has ended with its open work there is nothing to look at again. */
    private static final String NOTICES = """
            select 'notice', n.id, n.id, n.unit_id, n.plan_id, n.due, n.since, 'open', n.about, null, n.relation,
              null, null, null, null, null, null, null, null, null, n.edition, n.said::text, null, null
            from notice n where n.owner_id = ? and n.acknowledged_at is null and n.dropped_at is null
              and not exists (select 1 from plan_end e where e.plan_id = n.plan_id and e.recalls)
            """;

    private static final String CAME_FROM = """
            array(select unit_name_on(o.unit_id, ?) from assignment_origin g join assignment o on o.id = g.origin_id
              where g.by_succession and g.assignment_id = w.id order by o.id) as came_from
            """;

    private static final String NAMED = """
            ) w
            left join plan_ref p on p.id = w.plan_id
            left join plan_item i on w.kind = 'assignment' and i.plan_id = w.plan_id and i.key = w.what
            left join plan_condition c on w.state = 'waiting' and c.plan_id = i.plan_id and c.key = i.waits_for
            order by coalesce(w.due, 'infinity'), w.place
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private record Found(Waiting waiting, String day, UUID place) {}

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    Page<Waiting> list(UnitId unit, Set<Kind> kinds, PageQuery page) {
        List<String> after = page.after();
        String day = after.isEmpty() ? "-infinity" : after.get(0);
        UUID place = after.isEmpty() ? BEFORE_ALL : placeIn(after);
        Sql sql = Sql.of("select w.*, coalesce(w.due, 'infinity')::text as day, i.text,")
                .add("unit_name_on(w.unit_id, ?) as name,", Vietnam.today(clock))
                .add("coalesce(p.number || ' ', '') || p.title as plan_name, c.text as waits_for,")
                .add(CAME_FROM, Vietnam.today(clock))
                .add("from (select * from (")
                .add(waiting(unit, kinds))
                .add(") w where (coalesce(w.due, 'infinity'), w.place) > (?::date, ?)", day, place)
                .add("order by coalesce(w.due, 'infinity'), w.place limit ?", page.limit() + 1)
                .add(NAMED);
        List<Found> found = database.list(sql, this::found);
        Page<Found> shown = Page.sorted(
                found, page, last -> new String[] {last.day(), last.place().toString()});
        return new Page<>(
                shown.items().stream().map(Found::waiting).toList(),
                shown.next(),
                page.wantsTotal() ? count(unit, kinds) : null);
    }

    private long count(UnitId unit, Set<Kind> kinds) {
        Sql sql =
                Sql.of("select count(*) as n from (").add(waiting(unit, kinds)).add(") w");
        return database.first(sql, row -> row.number("n")).orElse(0L);
    }

    private Sql waiting(UnitId unit, Set<Kind> kinds) {
        Sql all = Sql.of(COLUMNS);
        for (Kind kind : kinds) {
            all.add("union all").add(of(kind, unit));
        }
        return all;
    }

    private Sql of(Kind kind, UnitId unit) {
        return switch (kind) {
            case ASSIGNMENT -> Sql.of(ASSIGNMENTS, unit, unit, unit, unit, unit);
            case MANDATE -> Sql.of(MANDATES, unit);
            case OBLIGATION -> Sql.of(OBLIGATIONS, unit);
            case REVIEW -> Sql.of(REVIEWS, unit, unit);
            case CONSOLIDATION -> consolidations(unit);
            case NOTICE -> Sql.of(NOTICES, unit);
        };
    }

    private Sql consolidations(UnitId unit) {
        return Sql.of(CONSOLIDATIONS, unit, unit, unit)
                .add(SIGNED, unit)
                .add(Succession.before(Sql.of("select ?::uuid", unit), Vietnam.today(clock)))
                .add(SIGNED_LAST);
    }

    private static UUID placeIn(List<String> after) {
        try {
            if (!after.get(0).equals("infinity")) {
                CleanDate.of(after.get(0));
            }
            return UUID.fromString(after.get(1));
        } catch (RuntimeException e) {
            throw Refused.at(CoreRefusal.CURSOR_BAD, "cursor", Map.of());
        }
    }

    private Found found(Row row) throws SQLException {
        Kind kind = row.word("kind", Kind.class);
        @Nullable String text = row.textOrNull("text");
        Waiting waiting = new Waiting(
                kind,
                row.uuid("id"),
                row.id("unit_id", UnitId::new),
                row.textOrNull("name"),
                new PlanId(row.uuid("plan_id")),
                row.textOrNull("plan_name"),
                row.dayOrNull("due"),
                row.instant("since"),
                row.text("state"),
                text == null ? row.text("what") : text,
                row.textOrNull("reason"),
                row.textOrNull("waits_for"),
                row.wordOrNull("relation", Relation.class),
                row.wordOrNull("part", Waiting.Part.class),
                Boolean.TRUE.equals(row.flagOrNull("extended")),
                asked(row),
                look(kind, row),
                days(row),
                row.texts("came_from"),
                new Waiting.Report(row.textOrNull("regime"), row.textOrNull("form"), row.textOrNull("subject")));
        return new Found(waiting, row.text("day"), row.uuid("place"));
    }

    private static InboxItem.@Nullable Days days(Row row) throws SQLException {
        LocalDate from = row.dayOrNull("from_day");
        return from == null ? null : new InboxItem.Days(from, row.day("to_day"));
    }

    private InboxItem.@Nullable Look look(Kind kind, Row row) throws SQLException {
        if (kind != Kind.NOTICE) {
            return null;
        }
        try {
            return new InboxItem.Look(
                    row.word("what", About.class),
                    row.integerOrNull("edition"),
                    json.readValue(row.text("said"), Said.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AssignmentView.@Nullable ExtensionAsked asked(Row row) throws SQLException {
        LocalDate until = row.dayOrNull("asked_due");
        return until == null
                ? null
                : new AssignmentView.ExtensionAsked(
                        until, row.text("asked_reason"), row.instant("asked_at"), row.textOrNull("asked_refusal"));
    }
}
