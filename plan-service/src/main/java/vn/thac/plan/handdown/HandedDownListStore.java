package vn.thac.plan.handdown;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.NamesOnDays;
import vn.thac.plan.PlanId;
import vn.thac.plan.UnitOnDay;

/** Reads what of a plan is handed down, item by item and unit by unit. */
@ApplicationScoped
class HandedDownListStore {

    private final Database database;
    private final Directory directory;
    private final NamesOnDays names;
    private final Clock clock;

    HandedDownListStore(Database database, Directory directory, NamesOnDays names, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.names = names;
        this.clock = clock;
    }

    Page<HandedDownView> list(PlanId plan, HandedDownQuery query, PageQuery page) {
        LocalDate today = Vietnam.today(clock);
        Sql wanted = Sql.of(
                        "from handed_down h join handed_down_round r on r.plan = h.plan and r.item = h.item where h.plan = ?",
                        plan.value())
                .addGiven("and h.item = ?", query.item)
                .addGiven("and h.by_unit = ?", unit(query.by, "by", today))
                .addGiven("and h.unit = ?", unit(query.unit, "unit", today));
        List<String> after = page.after();
        Sql sql = Sql.of("select h.*, r.reached >= r.round as reached")
                .add(wanted)
                .addIf(
                        !after.isEmpty(),
                        "and (h.item, h.unit) > (?, ?)",
                        after.isEmpty() ? "" : after.get(0),
                        after.isEmpty() ? null : unitIn(after))
                .add("order by h.item, h.unit limit ?", page.limit() + 1);
        Page<HandedDownView> found = Page.sorted(database.list(sql, HandedDownListStore::view), page, last ->
                new String[] {last.item(), last.unit().toString()});
        return new Page<>(
                named(found.items()),
                found.next(),
                page.wantsTotal()
                        ? database.first(Sql.of("select count(*) as n").add(wanted), row -> row.number("n"))
                                .orElse(0L)
                        : null);
    }

    private @Nullable UnitId unit(@Nullable String reference, String parameter, LocalDate today) {
        return reference == null ? null : directory.require(reference, today, parameter);
    }

    private List<HandedDownView> named(List<HandedDownView> all) {
        List<UnitOnDay> units = new ArrayList<>();
        all.forEach(one -> units.addAll(List.of(on(one.unit(), one.on()), on(one.by(), one.on()))));
        Map<UnitOnDay, String> called = names.of(units);
        return all.stream()
                .map(one -> new HandedDownView(
                        one.item(),
                        one.unit(),
                        called.get(on(one.unit(), one.on())),
                        one.by(),
                        called.get(on(one.by(), one.on())),
                        one.relation(),
                        one.on(),
                        one.reached()))
                .toList();
    }

    private static UnitOnDay on(UUID unit, LocalDate day) {
        return new UnitOnDay(new UnitId(unit), day);
    }

    private static UUID unitIn(List<String> after) {
        try {
            return UUID.fromString(after.get(1));
        } catch (RuntimeException e) {
            throw Refused.at(CoreRefusal.CURSOR_BAD, "cursor", Map.of());
        }
    }

    private static HandedDownView view(Row row) throws SQLException {
        return new HandedDownView(
                row.text("item"),
                row.uuid("unit"),
                null,
                row.uuid("by_unit"),
                null,
                row.word("relation", Relation.class),
                row.day("on_day"),
                row.flag("reached"));
    }
}
