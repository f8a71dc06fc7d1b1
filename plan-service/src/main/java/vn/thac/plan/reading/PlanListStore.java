package vn.thac.plan.reading;

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
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.NamesOnDays;
import vn.thac.plan.UnitOnDay;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSightStore;

/** Lists of plans and members, cut to what the actor may see in the database itself. */
@ApplicationScoped
public class PlanListStore {

    /** A plan in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PlanLine")
    public record Line(
            UUID id,

            @Schema(description = "Where it is in its life: draft, submitted, issued, withdrawn, closed or superseded")
            String state,

            long version,
            UUID issuer,
            @Nullable String issuerName,
            String level,
            String track,

            @Schema(description = "Kind of document, a word of /v1/document-kinds")
            String kind,

            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String datePrecision,
            String title,
            @Nullable Instant issuedAt) {}

    /** A unit that an addressee of the plan means. */
    public record Member(
            String addressee, UUID unit, @Nullable String name, LocalDate on) {}

    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    PlanSightStore sight;

    @Inject
    NamesOnDays names;

    @Inject
    Clock clock;

    Page<Line> find(PlanQuery query, PageQuery page) {
        LocalDate today = Vietnam.today(clock);
        Sql wanted = wanted(query, today);
        List<Line> found = database.list(
                Sql.of("select p.*")
                        .add(wanted)
                        .addGiven("and p.id < ?", page.afterId())
                        .add("order by p.id desc limit ?", page.limit() + 1),
                PlanListStore::line);
        Map<UnitOnDay, String> called =
                names.of(found.stream().map(line -> issuer(line, today)).toList());
        List<Line> named = found.stream()
                .map(line -> named(line, called.get(issuer(line, today))))
                .toList();
        Page<Line> answer = Page.of(named, page, line -> line.id().toString());
        return page.wantsTotal() ? answer.withTotal(count(wanted)) : answer;
    }

    private Sql wanted(PlanQuery query, LocalDate today) {
        UnitId issuer = query.issuer == null ? null : directory.require(query.issuer, today, "issuer");
        DocumentNumber number = DocumentNumber.orNull(query.number);
        return Sql.of("from plan p where true")
                .addGiven("and p.issuer = ?", issuer)
                .addGiven("and p.life = ?", query.state)
                .addGiven("and p.number_key = ?", number == null ? null : number.key())
                .addGiven("and p.kind = ?", query.kind)
                .addIf(query.under != null, "and p.ancestors @> array[?::uuid] and p.id <> ?", query.under, query.under)
                .add("and")
                .add(sight.seen());
    }

    /** An issuer is called as it was on the day of the document. */
    private static UnitOnDay issuer(Line line, LocalDate today) {
        DocumentDate date = DocumentDate.of(line.date(), line.datePrecision());
        return new UnitOnDay(new UnitId(line.issuer()), DocumentDate.day(date, line.issuedAt(), today));
    }

    Page<Member> members(Plan.Issued plan, MemberQuery query, PageQuery page) {
        record Found(String addressee, UnitOnDay unit, int place) {}
        UnitId unit = query.unit == null ? null : directory.require(query.unit, Vietnam.today(clock), "unit");
        Sql wanted = Sql.of(
                        "from plan_member where plan = ? and edition = ?",
                        plan.id().value(),
                        plan.edition())
                .addGiven("and addressee = ?", query.addressee)
                .addGiven("and unit = ?", unit);
        List<String> after = page.after();
        Integer place = after.isEmpty() ? null : place(after);
        List<Found> found = database.list(
                Sql.of("select addressee, unit, place, on_day")
                        .add(wanted)
                        .addIf(
                                place != null,
                                "and (addressee, place) > (?, ?)",
                                after.isEmpty() ? "" : after.get(0),
                                place)
                        .add("order by addressee, place limit ?", page.limit() + 1),
                row -> new Found(
                        row.text("addressee"),
                        new UnitOnDay(row.id("unit", UnitId::new), row.day("on_day")),
                        row.integer("place")));
        Map<UnitOnDay, String> called = names.of(found.stream().map(Found::unit).toList());
        Page<Found> answer = Page.sorted(found, page, f -> new String[] {f.addressee(), String.valueOf(f.place())});
        List<Member> members = answer.items().stream()
                .map(f -> new Member(
                        f.addressee(),
                        f.unit().unit().value(),
                        called.get(f.unit()),
                        f.unit().day()))
                .toList();
        return new Page<>(members, answer.next(), page.wantsTotal() ? count(wanted) : null);
    }

    private long count(Sql wanted) {
        return database.first(Sql.of("select count(*) as n").add(wanted), row -> row.number("n"))
                .orElse(0L);
    }

    private static Integer place(List<String> after) {
        if (after.size() != 2 || !after.get(1).matches("\\d{1,9}")) {
            throw Refused.at(CoreRefusal.CURSOR_BAD, "cursor", Map.of());
        }
        return Integer.valueOf(after.get(1));
    }

    private static Line line(Row row) throws SQLException {
        return new Line(
                row.uuid("id"),
                row.text("life"),
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
