package vn.thac.plan.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Acting;
import vn.thac.core.request.Page;
import vn.thac.core.request.PageQuery;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.document.DocumentNumber;

/** Lists of plans and members, cut to what the actor may see in the database itself. */
@ApplicationScoped
public class PlanListStore {

    /** A plan in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PlanLine")
    public record Line(
            UUID id,
            String state,
            long version,
            UUID issuer,
            @Nullable String issuerName,
            String level,
            String track,
            String kind,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String datePrecision,
            String title,
            @Nullable Instant issuedAt) {}

    /** A unit that an addressee of the plan means. */
    public record Member(
            String addressee, UUID unit, @Nullable String name, LocalDate on) {}

    private static final String SIGHT = Reach.WITH + """
            , mine(id) as (
              select unit_id from known_post
              where actor = ? and from_day <= ? and (to_day is null or to_day > ?)
              union
              select p.parent_id from mine m join known_parent p on p.unit_id = m.id
              where p.tree in ('command', 'leadership') and p.from_day <= ? and (p.to_day is null or p.to_day > ?)),
            drafting(id) as (
              select unit_id from known_post
              where actor = ? and duty in ('draft', 'issue') and subtree and from_day <= ? and (to_day is null or to_day > ?)
              union
              select p.unit_id from drafting d join known_parent p on p.parent_id = d.id
              where p.tree = 'command' and p.from_day <= ? and (p.to_day is null or p.to_day > ?)),
            own(id) as (
              select unit_id from known_post
              where actor = ? and from_day <= ? and (to_day is null or to_day > ?)),
            seen as (
              select p.* from plan p
              where ? or case p.state
                when 'draft' then p.issuer in (select id from own) or p.issuer in (select id from drafting)
                else p.issuer in (select id from reach)
                  or exists (select 1 from plan_member pm join mine on mine.id = pm.unit where pm.plan = p.id)
                end)
            """;

    private static final String FILTER = """
             from seen p
            where (?::uuid is null or p.issuer = ?) and (?::text is null or p.state = ?)
              and (?::text is null or p.number_key = ? or (p.number_key is null and upper(p.number) = ?))
              and (?::text is null or p.kind = ?)
              and (?::uuid is null or (p.ancestors @> array[?::uuid] and p.id <> ?))
            """;

    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Acting acting;

    @Inject
    Reach reach;

    @Inject
    Clock clock;

    Page<Line> find(PlanFilter filter, PageQuery query) {
        LocalDate today = Vietnam.today(clock);
        UnitId issuer = filter.issuer == null ? null : directory.require(filter.issuer, today, "issuer");
        Object[] sight = sight(today);
        Object[] wanted = wanted(filter, issuer);
        UUID before = query.afterId();
        List<Line> found = database.list(
                SIGHT + " select p.*" + FILTER + " and (?::uuid is null or p.id < ?) order by p.id desc limit ?",
                PlanListStore::line,
                Reach.join(sight, wanted, new Object[] {before, before, query.limit() + 1}));
        Map<UnitId, String> names =
                directory.names(found.stream().map(l -> new UnitId(l.issuer())).toList(), today);
        List<Line> named = found.stream()
                .map(l -> named(l, names.get(new UnitId(l.issuer()))))
                .toList();
        Page<Line> page = Page.of(named, query, line -> line.id().toString());
        return query.wantsTotal()
                ? page.withTotal(database.first(
                                SIGHT + " select count(*) as n" + FILTER,
                                row -> row.number("n"),
                                Reach.join(sight, wanted))
                        .orElse(0L))
                : page;
    }

    private Object[] sight(LocalDate today) {
        String name = acting.actor().name();
        return Reach.join(reach.arguments(), new Object[] {
            name, today, today, today, today, name, today, today, today, today, name, today, today, reach.isUnlimited()
        });
    }

    private static Object[] wanted(PlanFilter filter, @Nullable UnitId issuer) {
        String number =
                filter.number == null || filter.number.isBlank() ? null : new DocumentNumber(filter.number).key();
        return new Object[] {
            issuer,
            issuer,
            filter.state,
            filter.state,
            number,
            number,
            number,
            filter.kind,
            filter.kind,
            filter.under,
            filter.under,
            filter.under
        };
    }

    Page<Member> members(Plan.Issued plan, MemberFilter filter, PageQuery query) {
        LocalDate today = Vietnam.today(clock);
        UnitId unit = filter.unit == null ? null : directory.require(filter.unit, today, "unit");
        List<String> after = query.after();
        String addressee = after.isEmpty() ? null : after.get(0);
        Integer place = after.size() < 2 ? null : place(after.get(1));
        record Found(String addressee, UUID unit, int place, LocalDate on) {}
        List<Found> found = database.list(
                """
                select addressee, unit, place, on_day from plan_member
                where plan = ? and (?::text is null or addressee = ?) and (?::uuid is null or unit = ?)
                  and (?::text is null or (addressee, place) > (?, ?))
                order by addressee, place limit ?
                """,
                row -> new Found(row.text("addressee"), row.uuid("unit"), row.integer("place"), row.day("on_day")),
                plan.id().value(),
                filter.addressee,
                filter.addressee,
                unit,
                unit,
                addressee,
                addressee,
                place,
                query.limit() + 1);
        Map<UnitId, String> names =
                directory.names(found.stream().map(f -> new UnitId(f.unit())).toList(), today);
        Page<Found> page = Page.of(found, query, f -> f.addressee() + "\u001f" + f.place());
        List<Member> members = page.items().stream()
                .map(f -> new Member(f.addressee(), f.unit(), names.get(new UnitId(f.unit())), f.on()))
                .toList();
        Long total = query.wantsTotal()
                ? database.first(
                                """
                        select count(*) as n from plan_member where plan = ? and (?::text is null or addressee = ?)
                          and (?::uuid is null or unit = ?)
                        """,
                                row -> row.number("n"),
                                plan.id().value(),
                                filter.addressee,
                                filter.addressee,
                                unit,
                                unit)
                        .orElse(0L)
                : null;
        return new Page<>(members, page.next(), total);
    }

    private static @Nullable Integer place(String text) {
        return text.matches("\\d{1,9}") ? (Integer) Integer.parseInt(text) : null;
    }

    private static Line line(Row row) throws SQLException {
        return new Line(
                row.uuid("id"),
                row.text("state"),
                row.number("version"),
                row.uuid("issuer"),
                null,
                row.text("level"),
                row.text("track"),
                row.text("kind"),
                row.textOrNull("number"),
                row.dayOrNull("document_date"),
                row.textOrNull("date_precision"),
                row.text("title"),
                row.instantOrNull("issued_at"));
    }

    private static Line named(Line l, @Nullable String name) {
        return new Line(
                l.id(),
                l.state(),
                l.version(),
                l.issuer(),
                name,
                l.level(),
                l.track(),
                l.kind(),
                l.number(),
                l.date(),
                l.datePrecision(),
                l.title(),
                l.issuedAt());
    }
}
