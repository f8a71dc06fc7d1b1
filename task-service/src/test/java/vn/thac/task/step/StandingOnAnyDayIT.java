package vn.thac.task.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Sql;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Amendment;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Bucket;
import vn.thac.task.assignment.Completion;
import vn.thac.task.assignment.Dates;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Progress;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;
import vn.thac.task.assignment.State;
import vn.thac.task.assignment.Step;
import vn.thac.task.assignment.Timing;
import vn.thac.task.follow.OnDay;
import vn.thac.task.follow.OnDayStore;
import vn.thac.testing.PartsResource;

/**
 * SQL and domain agree: many assignments, each with a random life of steps, extensions and waiting, kept by the store;
 * on every day of those lives lists and boards find the state, due date and bucket that the domain had that night.
 */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "task"))
class StandingOnAnyDayIT {

    private static final LocalDate FIRST = LocalDate.parse("2024-02-20");
    private static final int DAYS = 40;
    private static final int LIVES = 250;
    private static final long SEED = 20240229;
    private static final Reason REASON = new Reason("lý do");

    /** How an assignment stood, from a moment on. */
    private record Stood(Instant from, Assignment as) {}

    private record Found(
            Stage stage,
            @Nullable LocalDate due,
            Bucket bucket,
            long version,
            @Nullable String reason,
            @Nullable Integer percent,
            @Nullable String note,
            @Nullable String result,
            @Nullable String evidence,
            @Nullable LocalDate judgedDue,
            @Nullable Instant completed,
            @Nullable Instant confirmed) {}

    @Inject
    AssignmentStore store;

    @Inject
    Database database;

    @Inject
    Acting acting;

    @Test
    @ActivateRequestContext
    void state_due_date_and_bucket_of_every_day_are_those_of_the_domain() {
        acting.asSystem("test", null);
        PlanId plan = new PlanId(Ids.next());
        Random random = new Random(SEED);
        Map<UUID, List<Stood>> lives = new HashMap<>();
        for (int i = 0; i < LIVES; i++) {
            List<Stood> life = life(plan, random);
            lives.put(life.get(0).as().id().value(), life);
        }
        AtomicInteger compared = new AtomicInteger();
        Map<Bucket, Integer> met = new HashMap<>();
        for (int day = -1; day <= DAYS; day++) {
            OnDay on = new OnDay(FIRST.plusDays(day), day < DAYS);
            Map<UUID, Found> found = found(plan, on);
            lives.forEach((id, life) -> {
                Found expected = expected(life, on);
                assertThat(found.get(id)).as("%s on %s", life, on.day()).isEqualTo(expected);
                if (expected != null) {
                    compared.incrementAndGet();
                    met.merge(expected.bucket(), 1, Integer::sum);
                }
            });
        }
        assertThat(compared.get()).isGreaterThan(LIVES * DAYS / 2);
        assertThat(met.keySet()).as("every bucket was met").containsExactlyInAnyOrder(Bucket.values());
    }

    private List<Stood> life(PlanId plan, Random random) {
        Instant now = moment(random, Vietnam.endOf(FIRST.minusDays(1)), 4);
        Deadline planned = random.nextInt(4) == 0 ? null : new Deadline(FIRST.plusDays(random.nextInt(DAYS)));
        Assignment as = Assignment.raised(
                plan,
                new ItemKey("D" + Ids.next()),
                UnitId.next(),
                new Holding(Role.PERFORM, Relation.ORDERED),
                planned,
                random.nextInt(5) == 0 ? "C1" : null);
        insert(as, now);
        List<Stood> life = new ArrayList<>(List.of(new Stood(now, as)));
        for (int i = random.nextInt(9); i > 0; i--) {
            List<Action> possible = possible(as);
            now = moment(random, now, 6);
            boolean ends = random.nextInt(25) == 0
                    && Action.PASS_ON.possibleIn(as.state().stage());
            if (!possible.isEmpty() && !ends) {
                Action action = possible.get(random.nextInt(possible.size()));
                as = take(action, as, now, planned, random);
            } else if (ends) {
                as = as.passOn(REASON);
                keepPassedOn(as, now);
            }
            life.add(new Stood(now, as));
        }
        return life;
    }

    private static List<Action> possible(Assignment as) {
        boolean asked = as.dates().asked() != null && as.dates().asked().open();
        return Arrays.stream(Action.values())
                .filter(action -> action.possibleIn(as.state().stage()))
                .filter(action -> !OF_SUCCESSION.contains(action) && action != Action.STRENGTHEN)
                .filter(action -> action != Action.RECALL && action != Action.ANSWER || as.version() % 3 == 0)
                .filter(action -> action != Action.DECIDE_EXTENSION || asked)
                .filter(action ->
                        action != Action.CORRECT_EXTENSION || as.dates().extension() != null)
                .toList();
    }

    private Assignment take(Action action, Assignment before, Instant now, @Nullable Deadline planned, Random random) {
        Step step = step(action, before, now, random);
        Assignment after =
                step.take(before, new Step.Taking(now, "p" + random.nextInt(), Action.Side.ASSIGNER, () -> planned));
        QuarkusTransaction.requiringNew().run(() -> store.keep(step, after, now));
        return after;
    }

    private static final Set<Action> OF_SUCCESSION = Set.of(Action.PASS_ON, Action.INHERIT, Action.JOIN, Action.RESUME);

    private static Step step(Action action, Assignment before, Instant now, Random random) {
        return switch (action) {
            case ACCEPT -> new Step.Accept();
            case DECLINE -> new Step.Decline(REASON);
            case START -> new Step.Start();
            case PROGRESS -> new Step.Advance(new Progress(random.nextInt(100), random.nextBoolean() ? null : "12 xã"));
            case COMPLETE -> new Step.Complete("xong", random.nextBoolean() ? null : "57/BC");
            case MEET_CONDITION -> new Step.MeetCondition(null, null);
            case TAKE_BACK_CONDITION -> new Step.WaitAgain("C1", REASON);
            case CONFIRM -> new Step.Confirm();
            case SEND_BACK -> new Step.SendBack(REASON);
            case REASSIGN ->
                random.nextBoolean()
                        ? new Step.Reassign(REASON)
                        : new Step.Give(AssignmentId.next(), new NamedUnit(UnitId.next(), null, "Sở"), REASON);
            case EXTEND -> new Step.Extend(later(before, now, random), REASON, null);
            case CORRECT_EXTENSION ->
                new Step.CorrectExtension(random.nextBoolean() ? null : before.due(), REASON, null);
            case ASK_EXTENSION -> new Step.AskExtension(later(before, now, random), REASON);
            case DECIDE_EXTENSION ->
                random.nextBoolean()
                        ? new Step.GrantExtension(later(before, now, random), null, null)
                        : new Step.RefuseExtension(REASON);
            case REOPEN -> new Step.Reopen(REASON);
            case ANSWER -> new Step.Answer(now, "đã ban hành", "57/KH");
            case REFUSE_ANSWER -> new Step.RefuseAnswer(REASON);
            case RECALL -> new Step.Recall(REASON);
            case AMEND -> amend(before, now, random);
            case ASSIGN -> new Step.Assign(random.nextBoolean() ? null : UnitId.next(), 2);
            case STRENGTHEN, PASS_ON, INHERIT, JOIN, RESUME ->
                throw new IllegalArgumentException(action + " is nobody's step");
        };
    }

    /** The plan writes another day, or another thing to wait for, or both. */
    private static Step amend(Assignment before, Instant now, Random random) {
        Deadline to = random.nextInt(4) == 0 ? null : later(before, now, random);
        List<Amendment.Field> fields = new ArrayList<>();
        if (random.nextInt(3) > 0) {
            fields.add(new Amendment.Field(Amendment.DUE, NullNode.instance, NullNode.instance));
        }
        if (random.nextInt(3) > 0) {
            fields.add(new Amendment.Field(Amendment.WAITS_FOR, NullNode.instance, NullNode.instance));
        }
        String condition = random.nextBoolean() ? null : "C" + random.nextInt(3);
        Deadline from = random.nextBoolean() ? before.due() : before.originalDue();
        return new Step.Amend(new Amendment(2, "15/QĐ", fields, from, to, condition, null));
    }

    private static Deadline later(Assignment before, Instant now, Random random) {
        LocalDate today = Vietnam.dayOf(now);
        Deadline due = before.due();
        LocalDate present = due == null || due.day().isBefore(today) ? today : due.day();
        return new Deadline(present.plusDays(1 + random.nextInt(10)));
    }

    /** Often just before or just after midnight in Vietnam, where one day turns into the next. */
    private static Instant moment(Random random, Instant after, int days) {
        LocalDate day = after.atZone(Vietnam.ZONE).toLocalDate().plusDays(1 + random.nextInt(days));
        Instant midnight = Vietnam.endOf(day);
        return switch (random.nextInt(3)) {
            case 0 -> midnight.minus(1, ChronoUnit.MILLIS);
            case 1 -> midnight;
            default -> midnight.minusSeconds(1 + random.nextInt(80_000));
        };
    }

    private static @Nullable Found expected(List<Stood> life, OnDay on) {
        Stood last = null;
        for (Stood stood : life) {
            if (stood.from().isBefore(Vietnam.endOf(on.day())) || !on.past()) {
                last = stood;
            }
        }
        if (last == null) {
            return null;
        }
        Assignment as = last.as();
        Completion done = as.state().completion();
        Dates.FirstReport first = done == null ? null : as.dates().first();
        Deadline judged = first == null || first.due() == null ? as.due() : first.due();
        Stage stage = as.state().stage();
        Deadline due = as.due();
        Timing timing = Timing.of(due, first, on.day());
        State state = as.state();
        State kept = state instanceof State.Recalled recalled ? recalled.before() : state;
        Progress progress = kept instanceof State.Started started ? started.last() : null;
        return new Found(
                stage,
                due == null ? null : due.day(),
                Bucket.of(stage, timing),
                as.version(),
                state instanceof State.Reasoned reasoned ? reasoned.reason().text() : null,
                progress == null ? null : progress.percent(),
                progress == null ? null : progress.note(),
                done == null ? null : done.result(),
                done == null ? null : done.evidence(),
                judged == null ? null : judged.day(),
                done == null ? null : done.at(),
                state instanceof State.Confirmed confirmed
                        ? confirmed.confirmation().at()
                        : null);
    }

    private Map<UUID, Found> found(PlanId plan, OnDay on) {
        Map<UUID, Found> found = new HashMap<>();
        Sql sql = Sql.of("select a.id, t.stage, t.due, t.version, t.reason, t.percent, t.note, t.result, t.evidence,")
                .add("t.judged_due, t.completed_at,")
                .add("t.confirmed_at,")
                .add(OnDayStore.bucket())
                .add("as bucket")
                .add(OnDayStore.assignments(on))
                .add("where a.plan_id = ? and", plan.value())
                .add(OnDayStore.known(on));
        database.list(
                sql,
                row -> found.put(
                        row.uuid("id"),
                        new Found(
                                row.word("stage", Stage.class),
                                row.dayOrNull("due"),
                                row.word("bucket", Bucket.class),
                                row.number("version"),
                                row.textOrNull("reason"),
                                row.integerOrNull("percent"),
                                row.textOrNull("note"),
                                row.textOrNull("result"),
                                row.textOrNull("evidence"),
                                row.dayOrNull("judged_due"),
                                row.instantOrNull("completed_at"),
                                row.instantOrNull("confirmed_at"))));
        return found;
    }

    private void insert(Assignment as, Instant at) {
        database.update(
                """
                insert into assignment (id, plan_id, unit_id, owner_id, item_key, edition, role, relation, original_due,
                  due, stage, waits_for, version, raised_at, changed_at, turn_since)
                values (?, ?, ?, ?, ?, 1, 'perform', 'ordered', ?, ?, ?, ?, 1, ?, ?, ?)
                """,
                as.id().value(),
                as.plan().value(),
                as.unit(),
                as.owner(),
                as.item().value(),
                day(as.originalDue()),
                day(as.due()),
                as.state().stage(),
                as.state().stage() == Stage.WAITING ? "C1" : null,
                at,
                at,
                at);
    }

    /** There is no step for it yet; its row and history are as that of a step. */
    private void keepPassedOn(Assignment as, Instant at) {
        database.update(
                "update assignment set stage = 'passed-on', version = ?, changed_at = ?, reason = ?, percent = null,"
                        + " note = null, result = null, evidence = null, completed_at = null, confirmed_at = null"
                        + " where id = ?",
                as.version(),
                at,
                REASON.text(),
                as.id().value());
        database.update("""
                insert into assignment_step (assignment_id, version, at, action, stage, due, reason, actor)
                values (?, ?, ?, 'pass-on', 'passed-on', ?, ?, 'test')
                """, as.id().value(), as.version(), at, day(as.due()), REASON.text());
    }

    private static @Nullable LocalDate day(@Nullable Deadline deadline) {
        return deadline == null ? null : deadline.day();
    }
}
