package vn.thac.desk.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.core.time.Vietnam;
import vn.thac.desk.stream.Audience;
import vn.thac.desk.stream.Audience.Hears;
import vn.thac.directory.access.Duty;
import vn.thac.directory.access.Reach;

/** Who hears which event, by its {@link Audience}: the one place, for the feed and for whatever is sent out. */
@ApplicationScoped
public class FeedStore {

    /** As stored, that is compressed: so much of large events together, as they are read into the memory. */
    private static final int MOST_BYTES = 2_000_000;

    private static final String EVENT = """
            select * from (
              select heard.*, count(*) over () as found,
                coalesce(sum(pg_column_size(data)) over (order by position rows between unbounded preceding and 1 preceding), 0)
                  as before
              from (
                select position, id, source, type, subject, time, sequence, key, acting_unit, trace_parent, data from event s
                where s.position > ? and s.position <= ?
            """;

    /** What was found in a stretch; {@code cut} where more of it is behind the last. */
    record Found(List<Told> told, boolean cut) {}

    private record Line(Told told, long found) {}

    private final Database database;
    private final Reach reach;
    private final Clock clock;

    @Inject
    FeedStore(Database database, Reach reach, Clock clock) {
        this.database = database;
        this.reach = reach;
        this.clock = clock;
    }

    /** Behind the last event that was told. */
    Place end() {
        return database.first(
                        "select feed, last from stream_end", row -> new Place(row.text("feed"), row.number("last")))
                .orElseThrow();
    }

    /** What the present actor hears of it in a stretch of the stream, in its order; at most as many as the question says. */
    Found told(long after, long upTo, Question question) {
        Sql sql = Sql.of("with readable(id) as materialized (")
                .add(reach.readable())
                .add(")")
                .add(EVENT, after, upTo)
                .addIf(!question.types().isEmpty(), isOneOf(question.types()))
                .addGiven("and s.plan_id = ?", question.plan())
                .addIf(question.under() != null, isUnder(question))
                .addIf(!reach.isUnlimited(), Sql.of("and (").add(hears()).add(")"))
                .add("order by s.position limit ?", question.limit())
                .add(") heard) bounded where before < ? order by position", MOST_BYTES);
        List<Line> lines = database.list(sql, row -> new Line(told(row), row.number("found")));
        boolean cut = !lines.isEmpty()
                && (lines.size() == question.limit()
                        || lines.size() < lines.get(0).found());
        return new Found(lines.stream().map(Line::told).toList(), cut);
    }

    private Sql hears() {
        return Sql.join(
                " or ",
                List.of(
                        Sql.of("s.audience = ?", Audience.EVERYONE),
                        Sql.of("s.audience = ? and (", Audience.DRAFTERS)
                                .add(reach.isOwn("s.units[1]"))
                                .add("or")
                                .add(reach.mayAct("s.units[1]", Duty.DRAFT, Duty.ISSUE))
                                .add("or")
                                .add(reach.mayActAfter("s.units[1]", Duty.DRAFT, Duty.ISSUE))
                                .add(")"),
                        Sql.of("s.audience = ? and", Audience.OWNERS).add(reach.isOwn("s.units[1]")),
                        Sql.of("""
                                s.audience = any(?)
                                  and exists (select 1 from unnest(s.units) as u(id) where u.id in (select id from readable))
                                """, (Object) Audience.namingUnits()),
                        Sql.of("""
                                s.audience = any(?)
                                  and exists (select 1 from plan p where p.id = s.plan_id and p.issuer in (select id from readable))
                                """, (Object) Audience.with(Hears.ISSUER)),
                        Sql.of("""
                                s.audience = any(?)
                                  and exists (select 1 from plan_above b join plan p on p.id = b.above_id
                                    where b.plan_id = s.plan_id and p.issuer in (select id from readable))
                                """, (Object) Audience.with(Hears.ISSUERS_ABOVE)),
                        Sql.of("""
                                s.audience = any(?)
                                  and exists (select 1 from regime r, unnest(r.units) as u(id)
                                    where r.id = s.regime_id and u.id in (select id from readable))
                                """, (Object) Audience.with(Hears.REGIME)),
                        Sql.of(
                                        "s.audience = any(?) and exists (select 1 from plan_unit a where a.plan_id = s.plan_id and",
                                        (Object) Audience.with(Hears.ADDRESSED))
                                .add(reach.concerns("a.unit_id"))
                                .add(")"),
                        Sql.of("s.audience = ? and", Audience.BOTH_PLANS)
                                .add(hearsOf("s.plan_id"))
                                .add("and")
                                .add(hearsOf("s.other_plan_id"))));
    }

    /** Whether the actor hears of a plan itself. */
    private Sql hearsOf(String plan) {
        return Sql.of("(exists (select 1 from plan p where p.id = " + plan
                        + " and p.issuer in (select id from readable))")
                .add("or exists (select 1 from plan_unit a where a.plan_id = " + plan + " and")
                .add(reach.concerns("a.unit_id"))
                .add("))");
    }

    private static Sql isOneOf(List<String> types) {
        return Sql.of("and (")
                .add(Sql.join(
                        " or ",
                        types.stream()
                                .map(type -> type.endsWith("*")
                                        ? Sql.of("starts_with(s.type, ?)", type.substring(0, type.length() - 1))
                                        : Sql.of("s.type = ?", type))
                                .toList()))
                .add(")");
    }

    private Sql isUnder(Question question) {
        return Sql.of(
                "and exists (select 1 from unnest(s.units) as w(id) where w.id in (select units_under(?, ?)))",
                question.under(),
                Vietnam.today(clock));
    }

    private static Told told(Row row) throws SQLException {
        Long sequence = row.numberOrNull("sequence");
        return new Told(
                row.number("position"),
                new CloudEvent(
                        "1.0",
                        row.uuid("id"),
                        row.text("source"),
                        row.text("type"),
                        row.uuidOrNull("subject"),
                        row.instant("time"),
                        "application/json",
                        text(sequence),
                        row.uuid("key"),
                        row.uuidOrNull("acting_unit"),
                        row.textOrNull("trace_parent"),
                        row.text("data")));
    }

    private static @Nullable String text(@Nullable Long number) {
        return number == null ? null : number.toString();
    }
}
