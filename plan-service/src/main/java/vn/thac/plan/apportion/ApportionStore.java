package vn.thac.plan.apportion;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Rows;
import vn.thac.core.sql.Sql;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Reach;
import vn.thac.directory.unit.Succession;
import vn.thac.plan.PlanId;

/** How targets are spread; whoever changes it holds the plan. */
@ApplicationScoped
public class ApportionStore {

    private static final String HEADS = """
            select a.id, a.target, a.version,
              coalesce((select max(d.number) from apportionment_decision d where d.apportionment = a.id and d.state <> 'draft'), 0)
                as signed
            from apportionment a""";

    private final Database database;
    private final Reach reach;
    private final Succession succession;
    private final Clock clock;

    ApportionStore(Database database, Reach reach, Succession succession, Clock clock) {
        this.database = database;
        this.reach = reach;
        this.succession = succession;
        this.clock = clock;
    }

    /** Whether all members of the plan's present edition are known. */
    public boolean isExpanded(PlanId plan) {
        return database.first("""
                        select 1 as one from fan_out f join plan p on p.id = f.plan and p.edition = f.edition
                        where f.plan = ? and f.stage = 'expanding'
                        """, row -> true, plan.value()).isEmpty();
    }

    /** Members of some addressees of the plan's present edition, of all where none is named; in the plan's own order. */
    public Set<UnitId> members(PlanId plan, Collection<String> addressees) {
        return new LinkedHashSet<>(database.list(
                Sql.of(
                                "select pm.unit from plan_member pm join plan p on p.id = pm.plan and p.edition = pm.edition"
                                        + " where pm.plan = ?",
                                plan.value())
                        .addIf(!addressees.isEmpty(), "and pm.addressee = any(?)", (Object)
                                addressees.toArray(String[]::new))
                        .add("order by pm.addressee, pm.place"),
                row -> row.id("unit", UnitId::new)));
    }

    public Optional<Apportionment> find(PlanId plan, String target) {
        return database.first(
                        HEADS + " where a.plan = ? and a.target = ?", row -> head(row, plan), plan.value(), target)
                .map(this::filled);
    }

    /** Of all targets of a plan that are spread, or about to be. */
    public List<Apportionment> of(PlanId plan) {
        return database
                .list(HEADS + " where a.plan = ? order by a.target", row -> head(row, plan), plan.value())
                .stream()
                .map(this::filled)
                .filter(one -> one.inForce() != null || one.draft() != null)
                .toList();
    }

    private static Apportionment head(Row row, PlanId plan) throws SQLException {
        return new Apportionment(
                row.uuid("id"), plan, row.text("target"), row.number("version"), row.integer("signed"), null, null);
    }

    private Apportionment filled(Apportionment head) {
        List<Decision> decisions = database.list("""
                select number, state, method, total, decimals, reason, document, document_date, made_at, frozen_at
                from apportionment_decision where apportionment = ? and state <> 'superseded'
                """, row -> decision(row, head.id()), head.id());
        Decision.Frozen inForce = null;
        Decision.Draft draft = null;
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Frozen frozen) {
                inForce = frozen;
            } else if (decision instanceof Decision.Draft next) {
                draft = next;
            }
        }
        return new Apportionment(head.id(), head.plan(), head.target(), head.version(), head.signed(), inForce, draft);
    }

    private Decision decision(Row row, UUID apportionment) throws SQLException {
        int number = row.integer("number");
        Spread spread = new Spread(
                row.word("method", Method.class),
                row.decimal("total"),
                row.integer("decimals"),
                shares(apportionment, number));
        return row.text("state").equals("draft")
                ? new Decision.Draft(number, spread, row.textOrNull("reason"), row.instant("made_at"))
                : new Decision.Frozen(
                        number,
                        spread,
                        row.textOrNull("reason"),
                        row.instant("made_at"),
                        row.textOrNull("document"),
                        row.dayOrNull("document_date"),
                        row.instant("frozen_at"));
    }

    private List<Share> shares(UUID apportionment, int number) {
        return database.list("""
                select unit, figure, value, fixed, counter, counter_reason, counter_at, counter_answer, answer_reason
                from share where apportionment = ? and number = ? order by place
                """, ApportionStore::share, apportionment, number);
    }

    public void keepDraft(Apportionment now) {
        Decision.Draft draft = now.drafted();
        keepHead(now);
        database.update(
                """
                insert into apportionment_decision (apportionment, number, state, method, total, decimals, reason, made_at)
                values (?, ?, 'draft', ?, ?, ?, ?, ?)
                on conflict (apportionment, number) do update set method = excluded.method, total = excluded.total,
                  decimals = excluded.decimals, reason = excluded.reason, made_at = excluded.made_at
                """,
                now.id(),
                draft.number(),
                draft.spread().method(),
                draft.spread().total(),
                draft.spread().decimals(),
                draft.reason(),
                draft.madeAt());
        database.update("delete from share where apportionment = ? and number = ?", now.id(), draft.number());
        insert(now.id(), draft.number(), draft.spread().shares());
    }

    private void insert(UUID apportionment, int number, List<Share> shares) {
        List<ShareLine> lines = new ArrayList<>();
        shares.forEach(share -> lines.add(ShareLine.of(lines.size(), share)));
        database.update(Sql.of("""
                insert into share (apportionment, number, place, unit, figure, value, fixed, counter, counter_reason, counter_at,
                  counter_answer, answer_reason)
                select ?, ?, s.place, s.unit, s.figure, s.value, s.fixed, s.counter, s.reason, s.at::timestamptz, s.answer, s.why from
                """, apportionment, number)
                .add(Rows.of(lines)
                        .column("integer", Integer[]::new, ShareLine::place)
                        .column("uuid", UUID[]::new, ShareLine::unit)
                        .column("numeric", BigDecimal[]::new, ShareLine::figure)
                        .column("numeric", BigDecimal[]::new, ShareLine::value)
                        .column("boolean", Boolean[]::new, ShareLine::fixed)
                        .column("numeric", BigDecimal[]::new, ShareLine::counter)
                        .column("text", String[]::new, ShareLine::reason)
                        .column("text", String[]::new, ShareLine::at)
                        .column("text", String[]::new, ShareLine::answer)
                        .column("text", String[]::new, ShareLine::why)
                        .as("s(place, unit, figure, value, fixed, counter, reason, at, answer, why)")));
    }

    /** A share as a row of its table. */
    private record ShareLine(
            int place,
            UUID unit,
            @Nullable BigDecimal figure,
            BigDecimal value,
            boolean fixed,
            @Nullable BigDecimal counter,
            @Nullable String reason,
            @Nullable String at,
            @Nullable String answer,
            @Nullable String why) {

        static ShareLine of(int place, Share share) {
            Counter counter = share.counter();
            UUID unit = share.unit().value();
            return counter == null
                    ? new ShareLine(
                            place, unit, share.figure(), share.value(), share.fixed(), null, null, null, null, null)
                    : new ShareLine(
                            place,
                            unit,
                            share.figure(),
                            share.value(),
                            share.fixed(),
                            counter.value(),
                            counter.reason(),
                            counter.at().toString(),
                            counter.answer().wire(),
                            counter.answerReason());
        }
    }

    public void freeze(Apportionment now) {
        Decision.Frozen signed = now.inForceNow();
        supersede(now);
        database.update("""
                update apportionment_decision set state = 'frozen', reason = ?, document = ?, document_date = ?, frozen_at = ?
                where apportionment = ? and number = ?
                """, signed.reason(), signed.document(), signed.date(), signed.at(), now.id(), signed.number());
    }

    /** Nothing of it is in force any more. */
    public void supersede(Apportionment now) {
        keepHead(now);
        database.update(
                "update apportionment_decision set state = 'superseded' where apportionment = ? and state = 'frozen'",
                now.id());
    }

    /** The draft of that number is gone with its shares. */
    public void drop(Apportionment now, int number) {
        keepHead(now);
        database.update("delete from share where apportionment = ? and number = ?", now.id(), number);
        database.update(
                "delete from apportionment_decision where apportionment = ? and number = ? and state = 'draft'",
                now.id(),
                number);
    }

    private void keepHead(Apportionment now) {
        database.update("""
                insert into apportionment (id, plan, target, version) values (?, ?, ?, ?)
                on conflict (id) do update set version = excluded.version
                """, now.id(), now.plan().value(), now.target(), now.version());
    }

    /** Those of some units of which the present actor reads what they have. */
    public Set<UnitId> readable(Collection<UnitId> units) {
        Sql sql = Sql.of("select w.id from unnest(?::uuid[]) as w(id) where", (Object) units.toArray(UnitId[]::new))
                .add(reach.mayRead("w.id"));
        return new HashSet<>(database.list(sql, row -> row.id("id", UnitId::new)));
    }

    /** Of each target of a plan that is spread, the shares in force and how many units they fall on. */
    public Map<String, Spreading> spreadingsOf(PlanId plan) {
        record Found(String target, Spreading spreading) {}
        Map<String, Spreading> byTarget = new HashMap<>();
        database.list(
                        """
                        select a.target, sum(s.value) as sum, count(*) as units
                        from apportionment a
                          join apportionment_decision d on d.apportionment = a.id and d.state = 'frozen'
                          join share s on s.apportionment = a.id and s.number = d.number
                        where a.plan = ? group by a.target
                        """,
                        row -> new Found(row.text("target"), new Spreading(row.decimal("sum"), row.integer("units"))),
                        plan.value())
                .forEach(found -> byTarget.put(found.target(), found.spreading()));
        return byTarget;
    }

    /** The shares in force of one target together. */
    public record Spreading(BigDecimal sum, int units) {}

    /**
     * What falls on the unit of each mandate by decisions in force, by the keys of the targets. Of a unit that has ended it
     * falls on whoever alone came after it; where several did, nobody knows how much on each until it is decided anew.
     */
    public Map<UUID, Map<String, BigDecimal>> sharesOf(Collection<UUID> mandates) {
        record Found(UUID mandate, UnitId of, boolean own, String target, BigDecimal value) {}
        List<Found> found = database.list(
                """
                with recursive taken(mandate, id) as (
                  select w.id, w.id from unnest(?::uuid[]) as w(id)
                  union
                  select t.mandate, g.origin from taken t join mandate_origin g on g.mandate = t.id)
                select t.mandate, m.unit, t.id = t.mandate as own, a.target, s.value
                from taken t join mandate m on m.id = t.id
                  join apportionment a on a.plan = m.plan
                  join apportionment_decision d on d.apportionment = a.id and d.state = 'frozen'
                  join share s on s.apportionment = a.id and s.number = d.number and s.unit = m.unit
                """,
                row -> new Found(
                        row.uuid("mandate"),
                        row.id("unit", UnitId::new),
                        row.flag("own"),
                        row.text("target"),
                        row.decimal("value")),
                (Object) mandates.toArray(UUID[]::new));
        Map<UnitId, Set<UnitId>> heirs = succession.heirs(
                found.stream().filter(one -> !one.own()).map(Found::of).collect(Collectors.toSet()),
                Vietnam.today(clock));
        Map<UUID, Map<String, BigDecimal>> shares = new HashMap<>();
        found.stream()
                .filter(one ->
                        one.own() || heirs.getOrDefault(one.of(), Set.of()).size() == 1)
                .forEach(one -> shares.computeIfAbsent(one.mandate(), mandate -> new HashMap<>())
                        .merge(one.target(), one.value(), BigDecimal::add));
        shares.values().forEach(byTarget -> byTarget.replaceAll((target, value) -> Balance.plain(value)));
        return shares;
    }

    private static Share share(Row row) throws SQLException {
        BigDecimal counter = row.decimalOrNull("counter");
        return new Share(
                row.id("unit", UnitId::new),
                row.decimalOrNull("figure"),
                row.decimal("value"),
                row.flag("fixed"),
                counter == null
                        ? null
                        : new Counter(
                                counter,
                                row.text("counter_reason"),
                                row.instant("counter_at"),
                                row.word("counter_answer", Counter.Answer.class),
                                row.textOrNull("answer_reason")));
    }
}
