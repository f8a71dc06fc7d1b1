package vn.thac.plan.phrase;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
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
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.register.PlanSightStore;

/** The phrases of plans in force that the actor may resolve, cut in the database itself. */
@ApplicationScoped
class PhraseListStore {

    /** A phrase in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PhraseLine")
    public record Line(
            UUID plan,
            @Nullable String number,
            String title,
            UUID issuer,
            @Nullable String issuerName,
            String addressee,

            @Schema(description = "The phrase as the plan writes it")
            String words,

            @Schema(description = "How many units it means by now", examples = "0")
            int units) {

        Line called(@Nullable String name) {
            return new Line(plan, number, title, issuer, name, addressee, words, units);
        }
    }

    private final Database database;
    private final Directory directory;
    private final PlanSightStore sight;
    private final Clock clock;

    PhraseListStore(Database database, Directory directory, PlanSightStore sight, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.sight = sight;
        this.clock = clock;
    }

    Page<Line> find(PhraseQuery query, PageQuery page) {
        LocalDate today = Vietnam.today(clock);
        UnitId unit = query.unit == null ? null : directory.require(query.unit, today, "unit");
        List<String> after = page.after();
        if (!after.isEmpty() && (after.size() != 2 || page.afterId() == null)) {
            throw Refused.at(CoreRefusal.CURSOR_BAD, "cursor", Map.of());
        }
        Sql wanted = Sql.of("""
                        from plan_phrase ph join plan p on p.id = ph.plan cross join lateral (
                          select count(*) as units from plan_member m
                          where m.plan = p.id and m.edition = p.edition and m.addressee = ph.addressee) c
                        where p.life = 'issued' and
                        """).add(sight.decides(Duty.ISSUE)).addGiven("and (c.units > 0) = ?", query.resolved);
        if (unit != null) {
            wanted.add("and").add(sight.isOf(unit));
        }
        List<Line> found = database.list(
                Sql.of("select ph.plan, p.number, p.title, p.issuer, ph.addressee, ph.words, c.units")
                        .add(wanted)
                        .addIf(
                                !after.isEmpty(),
                                "and (ph.plan, ph.addressee) > (?, ?)",
                                page.afterId(),
                                after.isEmpty() ? "" : after.get(1))
                        .add("order by ph.plan, ph.addressee limit ?", page.limit() + 1),
                PhraseListStore::line);
        Map<UnitId, String> names = directory.names(
                found.stream().map(line -> new UnitId(line.issuer())).toList(), today);
        Page<Line> answer = Page.sorted(
                found.stream()
                        .map(line -> line.called(names.get(new UnitId(line.issuer()))))
                        .toList(),
                page,
                line -> new String[] {line.plan().toString(), line.addressee()});
        return page.wantsTotal()
                ? answer.withTotal(database.first(Sql.of("select count(*) as n").add(wanted), row -> row.number("n"))
                        .orElse(0L))
                : answer;
    }

    private static Line line(Row row) throws SQLException {
        return new Line(
                row.uuid("plan"),
                row.textOrNull("number"),
                row.text("title"),
                row.uuid("issuer"),
                null,
                row.text("addressee"),
                row.text("words"),
                row.integer("units"));
    }
}
