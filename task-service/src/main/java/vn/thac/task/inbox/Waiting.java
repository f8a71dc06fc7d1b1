package vn.thac.task.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Stage;
import vn.thac.task.follow.AnswerTime;
import vn.thac.task.follow.AssignmentView;
import vn.thac.task.follow.NextAction;
import vn.thac.task.follow.Standing;
import vn.thac.task.notice.About;

/**
 * What the tables say of something that waits, put into words and next steps by {@link #item}.
 *
 * @param what the text of an assignment, what a mandate asks, the period of a report
 * @param planName number and title of the plan; null until the plan itself is known
 * @param waitsFor what an assignment waits for; null where it does not
 * @param part why an assignment lies here; null for all else
 * @param extended whether it has an extension that can be put right
 * @param asked the extension that its holder asks for or was refused
 * @param look what is to be looked at again; null for all else
 * @param days of an occurrence; null for all else
 * @param cameFrom units that have ended from which it came
 * @param report of which regime a report is; empty for all else
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
        @Nullable String waitsFor,
        @Nullable Relation relation,
        @Nullable Part part,
        boolean extended,
        AssignmentView.@Nullable ExtensionAsked asked,
        InboxItem.@Nullable Look look,
        InboxItem.@Nullable Days days,
        List<String> cameFrom,
        Report report) {

    /** The state of an accepted report whose correction waits for the reviewers. */
    private static final String RESTATING = "restating";

    /** What the unit has to do with an assignment: the work, a decision on it, a decision on its due date. */
    enum Part implements WireName {
        DOING,
        DECIDING,
        EXTENDING
    }

    /** What tells the reports of one plan apart. */
    record Report(
            @Nullable String regime,
            @Nullable String form,
            @Nullable String subject) {

        static final Report NONE = new Report(null, null, null);

        /** "2024 (R1, form bieu-1)". */
        String spoken(String period, Wording wording) {
            List<String> parts = new ArrayList<>();
            if (subject != null) {
                parts.add(subject);
            }
            if (regime != null) {
                parts.add(regime);
            }
            if (form != null) {
                parts.add(wording.say("inbox.form", Map.of("form", form)));
            }
            return parts.isEmpty() ? period : period + " (" + String.join(", ", parts) + ")";
        }
    }

    /** Says a sentence of the bundle in the reader's language. */
    interface Wording {
        String say(String key, Map<String, Object> args);
    }

    /** As the inbox of {@code who} shows it on a day. */
    InboxItem item(UnitId who, LocalDate today, AnswerTime answerTime, Wording wording) {
        LocalDate bound = bound(answerTime);
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
                waitsFor,
                report.regime(),
                report.form(),
                report.subject(),
                asked,
                days,
                look,
                cameFrom,
                next(who, bound, answerTime));
    }

    /** What was requested of its reader is told so. */
    private String title(Wording wording) {
        boolean own = part == Part.DOING || kind == Kind.MANDATE || kind == Kind.OBLIGATION || kind == Kind.NOTICE;
        String title = kind == Kind.ASSIGNMENT ? work(wording) : ofPlan(wording);
        return own && relation == Relation.REQUESTED ? wording.say("inbox.requested", Map.of("title", title)) : title;
    }

    private String work(Wording wording) {
        String named = days == null ? what : once(days, wording);
        return part == Part.EXTENDING && asked != null
                ? wording.say("inbox.extension", Map.of("due", asked.due(), "title", named))
                : named;
    }

    /** Which time of what recurs. */
    private String once(InboxItem.Days when, Wording wording) {
        return when.from().equals(when.to())
                ? wording.say("inbox.occurrence.day", Map.of("title", what, "day", when.to()))
                : wording.say("inbox.occurrence", Map.of("title", what, "from", when.from(), "to", when.to()));
    }

    private String ofPlan(Wording wording) {
        String lead = look == null ? asked(wording) : again(look, wording);
        return planName == null ? lead : lead + ": " + planName;
    }

    private String asked(Wording wording) {
        String key = "inbox." + kind.wire() + (kind == Kind.MANDATE ? "." + what : "");
        return wording.say(key, Map.of("report", report.spoken(what, wording)));
    }

    /** What amended the plan, or the basis that ended, by its name where it is known here. */
    private String again(InboxItem.Look look, Wording wording) {
        String document = look.said().document();
        String how = look.about() == About.BASIS_ENDED ? "." + look.said().state() : "";
        String named = document == null ? wording.say("inbox.notice.some", Map.of()) : document;
        return wording.say("inbox.notice." + look.about().wire() + how, Map.of("document", named));
    }

    private List<InboxAction> next(UnitId who, @Nullable LocalDate by, AnswerTime answerTime) {
        return switch (kind) {
            case ASSIGNMENT -> steps(who, answerTime);
            case MANDATE -> answers().map(call -> call.by(who, by, this)).toList();
            case OBLIGATION -> List.of(Call.SUBMIT.by(who, by, this));
            case REVIEW ->
                state.equals(RESTATING)
                        ? List.of(Call.ACCEPT_RESTATEMENT.by(who, by, this), Call.REFUSE_RESTATEMENT.by(who, by, this))
                        : List.of(Call.ACCEPT.by(who, by, this), Call.RETURN.by(who, by, this));
            case CONSOLIDATION -> List.of(Call.CONSOLIDATE.by(who, by, this));
            case NOTICE -> List.of(Call.ACKNOWLEDGE.by(who, by, this));
        };
    }

    /** A plan to be made, or one that is there; only what was to be passed on can have been so. */
    private Stream<Call> answers() {
        return what.equals("pass-on")
                ? Stream.of(Call.DRAFT, Call.ANSWER, Call.PASS_ON)
                : Stream.of(Call.DRAFT, Call.ANSWER);
    }

    private List<InboxAction> steps(UnitId who, AnswerTime answerTime) {
        Side side = part == Part.DOING ? Side.HOLDER : Side.ASSIGNER;
        Standing standing = new Standing(stage(), asked != null && asked.refusal() == null, extended);
        return NextAction.of(side, new AssignmentId(id), standing, who, due, answerTime.by(stage(), since)).stream()
                .map(step -> new InboxAction(step.action().wire(), who, step.by(), "task-service", "POST", step.href()))
                .toList();
    }

    /** Until when the unit for which the thing waits should act: the due date, or the time to answer who declined. */
    private @Nullable LocalDate bound(AnswerTime answerTime) {
        return part == Part.DECIDING ? answerTime.by(stage(), since) : due;
    }

    private Stage stage() {
        return WireName.of(Stage.class, state);
    }
}
