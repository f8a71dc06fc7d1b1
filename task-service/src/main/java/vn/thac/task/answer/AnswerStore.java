package vn.thac.task.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.task.PlanId;
import vn.thac.task.answer.AnswerDuties.Answer;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Stage;

/** Keeps what answers mandates, and reads which assignments that has done. */
@ApplicationScoped
class AnswerStore {

    /** An assignment with what did it, and when. */
    record Answered(
            AssignmentId assignment,
            Instant at,
            @Nullable String by,
            @Nullable String excuse) {}

    @Inject
    Database database;

    /** Those of these versions of mandates behind which nothing later is told yet; they are the last from now on. */
    Map<UUID, Long> last(Map<UUID, Long> told) {
        Map<UUID, Long> last = new HashMap<>(told);
        last.keySet()
                .retainAll(database.list(
                        """
                update mandate_ref m set answer_version = t.version from unnest(?::uuid[], ?::bigint[]) as t(id, version)
                where m.id = t.id and m.answer_version < t.version
                returning m.id
                """,
                        row -> row.uuid("id"),
                        told.keySet().toArray(UUID[]::new),
                        told.values().toArray(Long[]::new)));
        return last;
    }

    void keep(List<Answer> answers) {
        database.update(
                """
                insert into mandate_answer (mandate_id, plan_id, answered_by, answered_at, excuse)
                select distinct on (a.id) a.* from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[])
                  as a(id, plan_id, answered_by, answered_at, excuse)
                on conflict (mandate_id) do update set answered_by = excluded.answered_by,
                  answered_at = excluded.answered_at, excuse = excluded.excuse
                """,
                Columns.of(answers, UUID[]::new, Answer::mandate),
                Columns.of(answers, UUID[]::new, answer -> answer.plan().value()),
                Columns.of(answers, UUID[]::new, Answer::by),
                Columns.of(answers, Instant[]::new, Answer::at),
                Columns.of(answers, String[]::new, Answer::excuse));
    }

    void forget(UUID mandate) {
        database.update("delete from mandate_answer where mandate_id = ?", mandate);
    }

    /** Those of the plans that may ask for one thing twice, by a mandate and by a duty. */
    Set<PlanId> askTwice(Collection<PlanId> plans) {
        UUID[] asking = values(plans);
        return new HashSet<>(database.list("""
                select plan_id from plan_item where plan_id = any(?) and produces is not null
                union select plan_id from plan_mandate where plan_id = any(?) and item_key is not null
                """, row -> new PlanId(row.uuid("plan_id")), asking, asking));
    }

    /**
     * The assignments that the answers to these mandates have done and that are not done yet; what is reported done an
     * excuse leaves as it is.
     */
    List<Answered> answered(List<UUID> mandates) {
        return answered("m.mandate_id", mandates.toArray(UUID[]::new));
    }

    /** The same for all mandates of some plans. */
    List<Answered> answeredUnder(Collection<PlanId> plans) {
        return answered("m.plan_id", values(plans));
    }

    private List<Answered> answered(String which, UUID[] ids) {
        return database.list(
                """
                select a.id, m.answered_at, m.excuse,
                  coalesce(nullif(concat_ws(' ', p.number, p.title), ''), m.answered_by::text) as answer
                from mandate_answer m
                join mandate_duty d on d.mandate_id = m.mandate_id
                join assignment a on a.id = d.assignment_id
                left join plan_ref p on p.id = m.answered_by
                where %s = any(?) and a.stage = any(?) and (m.excuse is null or a.stage <> ?)
                order by a.id
                """.formatted(which),
                row -> new Answered(
                        new AssignmentId(row.uuid("id")),
                        row.instant("answered_at"),
                        row.textOrNull("answer"),
                        row.textOrNull("excuse")),
                ids,
                Stage.in(Action.ANSWER),
                Stage.COMPLETED);
    }

    private static UUID[] values(Collection<PlanId> plans) {
        return plans.stream().map(PlanId::value).toArray(UUID[]::new);
    }

    /** Those that the answer to a mandate has done, and nobody since. */
    List<AssignmentId> doneBy(UUID mandate) {
        return last(mandate, Action.ANSWER);
    }

    /** Those that the excuse of a mandate has taken back, and nobody since; what its assigner took back itself stays so. */
    List<AssignmentId> excusedBy(UUID mandate) {
        return last(mandate, Action.RECALL);
    }

    /** Those of its duty whose last step was this one, and nobody's. */
    private List<AssignmentId> last(UUID mandate, Action step) {
        return database.list("""
                select a.id from mandate_duty d join assignment a on a.id = d.assignment_id
                join assignment_step s on s.assignment_id = a.id and s.version = a.version
                where d.mandate_id = ? and s.action = ? and s.actor like 'system:%' and s.edition is null
                  and not exists (select 1 from assignment_fallen f where f.assignment_id = a.id and f.recalls and f.ended)
                order by a.id
                """, row -> new AssignmentId(row.uuid("id")), mandate, step);
    }
}
