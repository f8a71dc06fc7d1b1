package vn.thac.task.notice.raising;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.notice.About;
import vn.thac.task.notice.Notice;
import vn.thac.task.notice.NoticeId;
import vn.thac.task.notice.Said;
import vn.thac.task.notice.Said.Difference;
import vn.thac.task.notice.raising.AmendedStore.Document;
import vn.thac.task.notice.raising.AmendedStore.Line;
import vn.thac.task.plan.Edition;

/**
 * Tells each unit what an edition made otherwise for it, all in one notice: its own items, and the targets and programmes of
 * the plan. Whoever is only given something new by it has nothing to look at again.
 */
@ApplicationScoped
public class TellAmended {

    private static final String CONDITION = "condition";

    @Inject
    AmendedStore store;

    @Inject
    RaiseNotices raiseNotices;

    /** What is gathered for a unit. */
    private static final class Draft {
        private final UnitId unit;
        private final UnitId owner;
        private final List<Difference> changes = new ArrayList<>();
        private boolean needed;
        private @Nullable Relation relation;
        private @Nullable LocalDate due;

        private Draft(UnitId unit, UnitId owner) {
            this.unit = unit;
            this.owner = owner;
        }

        private void reason(Relation asked, @Nullable LocalDate by) {
            needed = true;
            relation = relation == null || asked.compareTo(relation) < 0 ? asked : relation;
            due = due == null || by != null && by.isBefore(due) ? by : due;
        }

        private Notice notice(Edition edition, Document document) {
            boolean removed = changes.stream()
                    .anyMatch(change -> change.change().equals("removed") && change.assignment() != null);
            String openWork = removed ? document.recalls() ? "recalled" : "stays" : null;
            Said said = new Said(edition.document(), document.id(), openWork, null, null, changes);
            return new Notice(
                    NoticeId.next(),
                    About.PLAN_AMENDED,
                    unit,
                    owner,
                    edition.plan(),
                    edition.number(),
                    null,
                    relation,
                    due,
                    said);
        }
    }

    /** The work of the units has followed the edition. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Edition edition, List<UnitId> units) {
        Map<UnitId, Draft> drafts = new LinkedHashMap<>();
        for (Line line : store.lines(edition, units)) {
            Draft draft = drafts.computeIfAbsent(line.unit(), unit -> new Draft(unit, line.owner()));
            draft.changes.add(line.difference());
            if (line.isReason()) {
                draft.reason(line.relation(), line.due());
            }
        }
        List<Difference> all = store.ofThePlan(edition);
        if (!all.isEmpty()) {
            ofThePlan(edition, units, all, drafts);
        }
        Document document = store.documentOf(edition);
        raiseNotices.raise(drafts.values().stream()
                .filter(draft -> draft.needed)
                .map(draft -> draft.notice(edition, document))
                .toList());
    }

    /** Targets and programmes concern all who work under the plan, a condition who waits for it. */
    private void ofThePlan(Edition edition, List<UnitId> units, List<Difference> all, Map<UnitId, Draft> drafts) {
        List<Difference> everybodys =
                all.stream().filter(change -> !change.part().equals(CONDITION)).toList();
        if (!everybodys.isEmpty()) {
            for (AmendedStore.Holder holder : store.holders(edition, units)) {
                Draft draft = drafts.computeIfAbsent(holder.unit(), unit -> new Draft(unit, holder.owner()));
                if (!draft.changes.containsAll(everybodys)) {
                    draft.changes.addAll(everybodys);
                }
                draft.reason(holder.relation(), null);
            }
        }
        Map<String, Difference> conditions = new LinkedHashMap<>();
        all.stream()
                .filter(change -> change.part().equals(CONDITION) && change.key() != null)
                .forEach(change -> conditions.put(String.valueOf(change.key()), change));
        if (!conditions.isEmpty()) {
            for (AmendedStore.WaitingFor one : store.waiting(edition, units)) {
                Difference change = conditions.get(one.condition());
                if (change != null) {
                    Draft draft = drafts.computeIfAbsent(one.unit(), unit -> new Draft(unit, one.owner()));
                    if (!draft.changes.contains(change)) {
                        draft.changes.add(change);
                    }
                    draft.reason(one.relation(), null);
                }
            }
        }
    }
}
