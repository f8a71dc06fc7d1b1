package vn.thac.plan.programme;

import jakarta.enterprise.context.ApplicationScoped;
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
import vn.thac.core.sql.Sql;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;

/** Shows the register: one programme whole, and lists of them, cut in the database itself. */
@ApplicationScoped
public class ProgrammeListStore {

    private final RegisterStore register;
    private final Database database;
    private final Directory directory;
    private final Clock clock;

    ProgrammeListStore(RegisterStore register, Database database, Directory directory, Clock clock) {
        this.register = register;
        this.database = database;
        this.directory = directory;
        this.clock = clock;
    }

    public ProgrammeView view(UUID id) {
        return view(register.find(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND)));
    }

    public ProgrammeView view(Registered one) {
        List<UnitId> units = new ArrayList<>(List.of(one.holder()));
        if (one.leader() != null) {
            units.add(one.leader());
        }
        Map<UnitId, String> names = directory.names(units, Vietnam.today(clock));
        return new ProgrammeView(
                one.id(),
                one.version(),
                one.name(),
                one.aliases(),
                one.kind(),
                one.level(),
                one.holder().value(),
                names.get(one.holder()),
                one.leader() == null ? null : one.leader().value(),
                one.leader() == null ? null : names.get(one.leader()),
                one.period(),
                one.founding(),
                standing(one.national()),
                local(one.id()),
                one.indicators(),
                one.targets(),
                one.foundingPlan(),
                one.note(),
                line(one.mergedInto()));
    }

    private @Nullable ProgrammeLine line(@Nullable UUID id) {
        return id == null ? null : register.find(id).map(ProgrammeLine::of).orElse(null);
    }

    private @Nullable ProgrammeLine standing(@Nullable UUID id) {
        return id == null
                ? null
                : register.standing(List.of(id)).stream()
                        .findFirst()
                        .map(ProgrammeLine::of)
                        .orElse(null);
    }

    private List<ProgrammeLine> local(UUID national) {
        return database
                .list(
                        RegisterStore.SELECT + " where " + RegisterStore.IS_LOCAL_OF
                                + " and p.merged_into is null order by p.id limit 200",
                        RegisterStore::registered,
                        national)
                .stream()
                .map(ProgrammeLine::of)
                .toList();
    }

    public Page<ProgrammeView> list(ProgrammeQuery query, PageQuery page) {
        LocalDate today = Vietnam.today(clock);
        UnitId leader = query.leader == null ? null : directory.require(query.leader, today, "leader");
        Sql wanted = Sql.of("where true")
                .addIf(!query.merged, "and p.merged_into is null")
                .addGiven(
                        "and exists (select 1 from programme_name n where n.programme = p.id"
                                + " and n.words = words_in_no_order(?))",
                        query.name)
                .addGiven("and p.kind = ?", query.kind)
                .addGiven("and p.level = ?", query.level)
                .addGiven("and p.leader = ?", leader)
                .addGiven("and " + RegisterStore.IS_LOCAL_OF, query.national)
                .addIf(
                        query.year != null,
                        "and coalesce(p.begins, 0) <= ? and coalesce(greatest(p.ends, p.orientation, p.vision), 9999) >= ?",
                        query.year,
                        query.year);
        List<Registered> found = database.list(
                Sql.of(RegisterStore.SELECT)
                        .add(wanted)
                        .addGiven("and p.id > ?", page.afterId())
                        .add("order by p.id limit ?", page.limit() + 1),
                RegisterStore::registered);
        Page<Registered> answer = Page.of(found, page, one -> one.id().toString());
        List<ProgrammeView> views = answer.items().stream().map(this::view).toList();
        return new Page<>(views, answer.next(), page.wantsTotal() ? count(wanted) : null);
    }

    private long count(Sql wanted) {
        return database.first(Sql.of("select count(*) as n from programme p").add(wanted), row -> row.number("n"))
                .orElse(0L);
    }
}
