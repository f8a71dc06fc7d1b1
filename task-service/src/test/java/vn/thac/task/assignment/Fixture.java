package vn.thac.task.assignment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;

/** Assignments in words. */
public final class Fixture {

    public static final UnitId COMMUNE = UnitId.next();
    public static final PlanId PLAN = new PlanId(UUID.randomUUID());

    private Fixture() {}

    public static Assignment assigned(@Nullable String due) {
        return in(new State.Assigned(), due);
    }

    public static Assignment waiting(String condition) {
        return in(new State.Waiting(condition), null);
    }

    public static Assignment completed(String by) {
        return assigned("2024-06-30").accept().complete(completion("2024-06-01", by));
    }

    /** The same with another part in it. */
    public static Assignment holding(Assignment one, Holding part) {
        return new Assignment(
                one.id(),
                one.plan(),
                one.item(),
                one.unit(),
                one.owner(),
                one.assigner(),
                part,
                one.dates(),
                one.state(),
                one.version());
    }

    public static Completion completion(String day, String by) {
        return new Completion(noonOf(LocalDate.parse(day)), by, "xong", null);
    }

    public static Instant noonOf(LocalDate day) {
        return day.atTime(12, 0).atZone(Vietnam.ZONE).toInstant();
    }

    public static Deadline due(String day) {
        return new Deadline(LocalDate.parse(day));
    }

    /** The bucket of an assignment that stands so at the end of a day. */
    public static Bucket bucket(Assignment one, LocalDate day) {
        Dates.FirstReport first =
                one.state().completion() == null ? null : one.dates().first();
        return Bucket.of(one.state().stage(), Timing.of(one.due(), first, day));
    }

    /** The bucket at the end of a day of what stands in this state then. */
    public static Bucket bucket(State state, @Nullable Deadline due, LocalDate day) {
        Completion done = state.completion();
        Dates.FirstReport first = done == null ? null : new Dates.FirstReport(done.at(), due);
        return Bucket.of(state.stage(), Timing.of(due, first, day));
    }

    private static Assignment in(State state, @Nullable String due) {
        Deadline deadline = due == null ? null : due(due);
        return new Assignment(
                AssignmentId.next(),
                PLAN,
                new ItemKey("D1"),
                COMMUNE,
                COMMUNE,
                null,
                new Holding(Role.LEAD, Relation.ORDERED),
                Dates.given(deadline),
                state,
                1);
    }

    /** The plan writes another day. */
    static Amendment amendment(@Nullable Deadline from, @Nullable Deadline to, @Nullable Holding part) {
        return new Amendment(
                2,
                "15/QĐ-UBND",
                List.of(new Amendment.Field(Amendment.DUE, written(from), written(to))),
                from,
                to,
                null,
                part);
    }

    /** The plan writes another condition, or none; the day stays. */
    static Amendment waiting(@Nullable String condition, @Nullable Deadline planned) {
        return new Amendment(
                2,
                "15/QĐ-UBND",
                List.of(new Amendment.Field(Amendment.WAITS_FOR, NullNode.instance, NullNode.instance)),
                planned,
                planned,
                condition,
                null);
    }

    private static JsonNode written(@Nullable Deadline day) {
        return day == null ? NullNode.instance : new TextNode(day.toString());
    }
}
