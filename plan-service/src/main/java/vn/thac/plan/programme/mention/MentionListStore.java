package vn.thac.plan.programme.mention;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
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
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanId;
import vn.thac.plan.programme.ProgrammeLine;
import vn.thac.plan.programme.RegisterStore;
import vn.thac.plan.register.PlanSightStore;

/** Lists of programmes as plans cite them, cut to the plans that the actor sees in the database itself. */
@ApplicationScoped
class MentionListStore {

    /** A mention with its plan, before what it points at is called by its name. */
    private record Found(
            Mention mention,
            @Nullable UUID standing,
            @Nullable String number,
            String title,
            UnitId issuer,
            List<String> entries) {}

    private static final String SELECT = """
            select m.*, programme_of(m.programme) as standing, p.number, p.title, p.issuer,
              case when m.decided_by is null then array(
                select c from programmes_meant(m.words, m.level, coalesce(m.kind, 'programme')) c order by c) else '{}'
                end as candidates,
              array(select e.key from search_entry e where e.plan = m.plan and e.programme = m.key and e.what <> 'programme'
                and e.key is not null order by e.place) as entries
            from programme_mention m join plan p on p.id = m.plan
            where
            """;

    private final Database database;
    private final PlanSightStore sight;
    private final RegisterStore register;
    private final Directory directory;
    private final Clock clock;

    MentionListStore(
            Database database, PlanSightStore sight, RegisterStore register, Directory directory, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.register = register;
        this.directory = directory;
        this.clock = clock;
    }

    /** Of one plan that is known to be seen. */
    List<MentionView> of(PlanId plan) {
        return views(
                database.list(Sql.of(SELECT).add("m.plan = ? order by m.key", plan.value()), MentionListStore::found));
    }

    /** Plans that mean a programme, or one that it stands for, each as it cites it. */
    Page<MentionView> meaning(UUID programme, PageQuery page) {
        Sql wanted = Sql.of("""
                        m.programme in (with recursive merged(id) as (select ?::uuid union
                          select g.id from merged d join programme g on g.merged_into = d.id) select id from merged) and
                        """, programme).add(sight.seen());
        return page(wanted, page);
    }

    /** Mentions in plans in force for whose units, or who came after these, the actor drafts. */
    Page<MentionView> toResolve(@Nullable String unit, @Nullable Boolean resolved, PageQuery page) {
        Sql wanted = Sql.of("p.life = 'issued' and")
                .add(sight.decides(Duty.DRAFT))
                .addGiven("and (m.decided_by is not null) = ?", resolved);
        if (unit != null) {
            wanted.add("and").add(sight.isOf(directory.require(unit, Vietnam.today(clock), "unit")));
        }
        return page(wanted, page);
    }

    private Page<MentionView> page(Sql wanted, PageQuery page) {
        List<String> after = page.after();
        if (!after.isEmpty() && after.size() != 2) {
            throw Refused.at(CoreRefusal.CURSOR_BAD, "cursor", Map.of());
        }
        List<Found> found = database.list(
                Sql.of(SELECT)
                        .add(wanted)
                        .addIf(
                                !after.isEmpty(),
                                "and (m.plan, m.key) > (?, ?)",
                                page.afterId(),
                                after.isEmpty() ? "" : after.get(1))
                        .add("order by m.plan, m.key limit ?", page.limit() + 1),
                MentionListStore::found);
        Page<Found> answer = Page.sorted(found, page, one ->
                new String[] {one.mention().plan().toString(), one.mention().key()});
        return new Page<>(
                views(answer.items()),
                answer.next(),
                page.wantsTotal()
                        ? database.first(
                                        Sql.of(
                                                        "select count(*) as n from programme_mention m join plan p on p.id = m.plan where")
                                                .add(wanted),
                                        row -> row.number("n"))
                                .orElse(0L)
                        : null);
    }

    private List<MentionView> views(List<Found> found) {
        List<UUID> wanted = new ArrayList<>();
        found.forEach(one -> {
            wanted.addAll(one.mention().candidates());
            if (one.standing() != null) {
                wanted.add(one.standing());
            }
        });
        Map<UUID, ProgrammeLine> lines = new HashMap<>();
        register.standing(wanted).forEach(one -> lines.put(one.id(), ProgrammeLine.of(one)));
        Map<UnitId, String> names =
                directory.names(found.stream().map(Found::issuer).distinct().toList(), Vietnam.today(clock));
        return found.stream().map(one -> view(one, lines, names)).toList();
    }

    private static MentionView view(Found one, Map<UUID, ProgrammeLine> lines, Map<UnitId, String> names) {
        Mention mention = one.mention();
        return new MentionView(
                mention.plan().value(),
                one.number(),
                one.title(),
                one.issuer().value(),
                names.get(one.issuer()),
                mention.key(),
                mention.name(),
                mention.kind(),
                mention.level(),
                mention.period(),
                mention.state(),
                one.standing() == null ? null : lines.get(one.standing()),
                mention.candidates().stream()
                        .filter(lines::containsKey)
                        .map(lines::get)
                        .toList(),
                mention.decidedBy(),
                mention.reason(),
                mention.at(),
                one.entries());
    }

    private static Found found(Row row) throws SQLException {
        return new Found(
                MentionStore.mention(row),
                row.uuidOrNull("standing"),
                row.textOrNull("number"),
                row.text("title"),
                row.id("issuer", UnitId::new),
                row.texts("entries"));
    }
}
