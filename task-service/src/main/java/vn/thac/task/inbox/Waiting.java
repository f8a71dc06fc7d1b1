package vn.thac.task.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Stage;
import vn.thac.task.follow.NextAction;

/**
 * What the tables say of something that waits, put into words and next steps by {@link #item}.
 *
 * @param what the text of an assignment, what a mandate asks, the period of a report
 * @param subject what was asked for out of turn; null where a period is
 * @param planName number and title of the plan; null until the plan itself is known
 */
record Waiting(
        Kind kind,
        UUID id,
        UnitId unit,
        @Nullable String unitName,
        PlanId plan,
        @Nullable String planName,
        @Nullable LocalDate due,
        Instant since,
        String state,
        String what,
        @Nullable String reason,
        @Nullable Relation relation,
        @Nullable String subject) {

    /** The state of an accepted report whose correction waits for the reviewers. */
    private static final String RESTATING = "restating";

    /** Says a sentence of the bundle in the reader's language. */
    interface Wording {
        String say(String key, Map<String, Object> args);
    }

    /** As the inbox of {@code who} shows it on a day. */
    InboxItem item(UnitId who, LocalDate today, Wording wording) {
        LocalDate bound = bound();
        boolean late = bound != null && new Deadline(bound).passedOn(today);
        return new InboxItem(
                kind,
                id,
                title(wording),
                unit,
                unitName,
                plan,
                relation,
                due,
                late,
                since,
                state,
                reason,
                next(who, bound));
    }

    private String title(Wording wording) {
        if (kind == Kind.ASSIGNMENT) {
            return what;
        }
        String key = "inbox." + kind.wire() + (kind == Kind.MANDATE ? "." + what : "");
        String lead = wording.say(key, Map.of("period", what));
        String named = subject == null ? lead : lead + " – " + subject;
        return planName == null ? named : named + ": " + planName;
    }

    private List<InboxAction> next(UnitId who, @Nullable LocalDate by) {
        return switch (kind) {
            case ASSIGNMENT -> steps(who, by);
            case MANDATE -> List.of(Call.DRAFT.by(who, by, this));
            case OBLIGATION -> List.of(Call.SUBMIT.by(who, by, this));
            case REVIEW ->
                state.equals(RESTATING)
                        ? List.of(Call.ACCEPT_RESTATEMENT.by(who, by, this), Call.REFUSE_RESTATEMENT.by(who, by, this))
                        : List.of(Call.ACCEPT.by(who, by, this), Call.RETURN.by(who, by, this));
            case CONSOLIDATION -> List.of(Call.CONSOLIDATE.by(who, by, this));
        };
    }

    private List<InboxAction> steps(UnitId who, @Nullable LocalDate by) {
        return NextAction.of(side(), new AssignmentId(id), WireName.of(Stage.class, state), who, by).stream()
                .map(step -> new InboxAction(step.action().wire(), who, by, "task-service", "POST", step.href()))
                .toList();
    }

    /** The due date, where it binds the unit for which the thing waits: whoever decides has none. */
    private @Nullable LocalDate bound() {
        return kind == Kind.ASSIGNMENT && side() == Side.ASSIGNER ? null : due;
    }

    private Side side() {
        return Objects.requireNonNull(WireName.of(Stage.class, state).turn());
    }
}
