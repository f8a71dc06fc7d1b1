package vn.thac.task.step;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Completion;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Progress;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;
import vn.thac.task.assignment.State;

/** An assignment as it is stored; what only some states have is null in the others. */
@Entity
@Table(name = "assignment")
public class AssignmentRow extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "plan_id", updatable = false)
    UUID plan;

    @Column(name = "unit_id", updatable = false)
    UUID unit;

    @Column(name = "owner_id")
    UUID owner;

    @Column(name = "assigner_id")
    @Nullable
    UUID assigner;

    @Column(name = "item_key", updatable = false)
    String item;

    @Column(updatable = false)
    int edition;

    @Column(name = "raised_at", updatable = false)
    Instant raisedAt;

    /** Of an occurrence, that of which it is one, and its days. */
    @Column(name = "series_id", updatable = false)
    @Nullable
    UUID series;

    @Column(name = "from_day", updatable = false)
    @Nullable
    LocalDate fromDay;

    @Column(name = "to_day", updatable = false)
    @Nullable
    LocalDate toDay;

    String role;
    String relation;

    @Embedded
    DatesRow dates = new DatesRow();

    String stage;
    long version;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "turn_since")
    Instant turnSince;

    @Column(name = "waits_for")
    @Nullable
    String waitsFor;

    @Column(name = "raised_waiting")
    @Nullable
    Boolean raisedWaiting;

    @Nullable
    String reason;

    @Column(name = "stage_before")
    @Nullable
    String stageBefore;

    @Column(name = "reason_before")
    @Nullable
    String reasonBefore;

    @Nullable
    Integer percent;

    @Nullable
    String note;

    @Nullable
    String result;

    @Nullable
    String evidence;

    @Column(name = "completed_at")
    @Nullable
    Instant completedAt;

    @Column(name = "completed_by")
    @Nullable
    String completedBy;

    @Column(name = "confirmed_at")
    @Nullable
    Instant confirmedAt;

    @Column(name = "confirmed_by")
    @Nullable
    String confirmedBy;

    /** The row of a new assignment of the same plan and edition as another one. */
    static AssignmentRow of(Assignment fresh, AssignmentRow origin, Instant now) {
        AssignmentRow row = new AssignmentRow();
        row.id = fresh.id().value();
        row.plan = fresh.plan().value();
        row.unit = fresh.unit().value();
        row.item = fresh.item().value();
        row.edition = origin.edition;
        row.series = origin.series;
        row.fromDay = origin.fromDay;
        row.toDay = origin.toDay;
        row.raisedAt = now;
        row.turnSince = now;
        row.stage = fresh.state().stage().wire();
        row.waitsFor = fresh.state() instanceof State.Waiting waiting ? waiting.condition() : null;
        row.take(fresh, now);
        return row;
    }

    /** The row of what an heir is given of the work of another unit. */
    public static AssignmentRow inherited(Assignment fresh, Instant now) {
        AssignmentRow row = new AssignmentRow();
        row.id = fresh.id().value();
        row.unit = fresh.unit().value();
        row.turnSince = now;
        row.stage = fresh.state().stage().wire();
        if (fresh.state() instanceof State.Waiting waiting) {
            row.waitsFor = waiting.condition();
            row.raisedWaiting = waiting.again() ? false : null;
        }
        row.take(fresh, now);
        return row;
    }

    Assignment toDomain() {
        return new Assignment(
                new AssignmentId(id),
                new PlanId(plan),
                new ItemKey(item),
                new UnitId(unit),
                new UnitId(owner),
                assigner == null ? null : new UnitId(assigner),
                new Holding(WireName.of(Role.class, role), WireName.of(Relation.class, relation)),
                dates.toDomain(),
                state(WireName.of(Stage.class, stage), reason),
                version);
    }

    /** Whoever's turn it stays has had it since before. */
    void take(Assignment next, Instant now) {
        if (WireName.of(Stage.class, stage).turn() != next.state().stage().turn()) {
            turnSince = now;
        }
        owner = next.owner().value();
        assigner = next.assigner() == null ? null : next.assigner().value();
        role = next.holding().role().wire();
        relation = next.holding().relation().wire();
        dates = DatesRow.of(next.dates());
        version = next.version();
        changedAt = now;
        takeState(next.state());
    }

    private State state(Stage name, @Nullable String why) {
        return switch (name) {
            case WAITING -> new State.Waiting(kept(waitsFor), Boolean.FALSE.equals(raisedWaiting));
            case ASSIGNED -> new State.Assigned();
            case ACCEPTED -> new State.Accepted();
            case STARTED -> new State.Started(percent == null && note == null ? null : new Progress(percent, note));
            case COMPLETED -> new State.Completed(completion());
            case CONFIRMED ->
                new State.Confirmed(completion(), new State.Confirmation(kept(confirmedAt), kept(confirmedBy)));
            case DECLINED -> new State.Declined(new Reason(kept(why)));
            case SENT_BACK -> new State.SentBack(new Reason(kept(why)));
            case RECALLED ->
                new State.Recalled(
                        new Reason(kept(why)), state(WireName.of(Stage.class, kept(stageBefore)), reasonBefore));
            case PASSED_ON ->
                new State.PassedOn(
                        new Reason(kept(why)), state(WireName.of(Stage.class, kept(stageBefore)), reasonBefore));
        };
    }

    private Completion completion() {
        return new Completion(kept(completedAt), kept(completedBy), kept(result), evidence);
    }

    /** What was recalled or passed on keeps all of the state before, to be taken up again. */
    private void takeState(State now) {
        State state = before(now);
        if (state instanceof State.Waiting waiting && !waiting.condition().equals(waitsFor)) {
            raisedWaiting = raisedWaiting == null ? waitsFor != null : raisedWaiting;
            waitsFor = waiting.condition();
        }
        stage = now.stage().wire();
        reason = reasonOf(now);
        stageBefore = state == now ? null : state.stage().wire();
        reasonBefore = state == now ? null : reasonOf(state);
        Progress progress = state instanceof State.Started started ? started.last() : null;
        percent = progress == null ? null : progress.percent();
        note = progress == null ? null : progress.note();
        Completion done = state.completion();
        result = done == null ? null : done.result();
        evidence = done == null ? null : done.evidence();
        completedAt = done == null ? null : done.at();
        completedBy = done == null ? null : done.by();
        State.Confirmation confirmed = state instanceof State.Confirmed c ? c.confirmation() : null;
        confirmedAt = confirmed == null ? null : confirmed.at();
        confirmedBy = confirmed == null ? null : confirmed.by();
    }

    private static State before(State now) {
        if (now instanceof State.PassedOn passed) {
            return passed.before();
        }
        return now instanceof State.Recalled recalled ? recalled.before() : now;
    }

    private static @Nullable String reasonOf(State state) {
        return state instanceof State.Reasoned reasoned ? reasoned.reason().text() : null;
    }

    /** What the row of a state always has. */
    private static <T> T kept(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
