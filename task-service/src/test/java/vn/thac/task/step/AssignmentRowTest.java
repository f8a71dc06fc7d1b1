package vn.thac.task.step;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thac.task.assignment.Fixture.assigned;
import static vn.thac.task.assignment.Fixture.completed;
import static vn.thac.task.assignment.Fixture.completion;
import static vn.thac.task.assignment.Fixture.due;
import static vn.thac.task.assignment.Fixture.noonOf;
import static vn.thac.task.assignment.Fixture.waiting;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.Progress;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Stage;
import vn.thac.task.assignment.State;

/** A row is its assignment, whatever its state, and knows since when whose turn it is. */
class AssignmentRowTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-06-01");
    private static final Instant FIRST = Instant.parse("2024-06-01T01:00:00Z");
    private static final Instant LATER = Instant.parse("2024-06-02T01:00:00Z");
    private static final Reason REASON = new Reason("thiếu số liệu");
    private static final State.Confirmation CONFIRMED =
            new State.Confirmation(noonOf(LocalDate.parse("2024-07-02")), "b");

    static Stream<Assignment> lives() {
        Assignment given = assigned("2024-06-30");
        return Stream.of(
                given,
                given.accept(),
                given.start(),
                given.start().progress(new Progress(60, "12 trên 20 xã")),
                given.start().progress(new Progress(null, "12 trên 20 xã")),
                given.decline(REASON),
                given.recall(REASON),
                given.passOn(REASON),
                given.start().progress(new Progress(60, "12 trên 20 xã")).passOn(REASON),
                completed("a").sendBack(REASON).passOn(new Reason("sáp nhập")),
                given.extend(due("2024-09-30"), TODAY),
                given.extend(due("2024-09-30"), TODAY).correctExtension(due("2024-08-30")),
                given.askExtension(due("2024-09-30"), REASON, FIRST),
                given.askExtension(due("2024-09-30"), REASON, FIRST).refuseExtension(REASON),
                given.start().progress(new Progress(60, "12 trên 20 xã")).recall(REASON),
                given.decline(new Reason("không thuộc chức năng")).recall(REASON),
                waiting("C1").recall(REASON),
                completed("a").recall(REASON),
                completed("a").sendBack(new Reason("thiếu")).recall(REASON),
                completed("a"),
                completed("a").sendBack(REASON),
                completed("a").sendBack(REASON).extend(due("2024-09-30"), TODAY),
                completed("a").confirm(CONFIRMED).reopen(),
                completed("a").confirm(CONFIRMED));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void what_is_stored_is_read_again(Assignment life) {
        AssignmentRow row = rowOf(life.state().stage() == Stage.RECALLED ? waiting("C1") : assigned("2024-06-30"));
        row.waitsFor = "C1";
        row.id = life.id().value();
        row.unit = life.unit().value();
        row.plan = life.plan().value();
        row.take(life, LATER);

        assertThat(row.toDomain()).isEqualTo(life);
        assertThat(row.changedAt).isEqualTo(LATER);
    }

    @Test
    void of_many_all_is_written_that_can_change_of_one() {
        assertThat(AssignmentColumnsStore.CHANGING)
                .extracting(AssignmentColumnsStore.Column::name)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(changing(AssignmentRow.class), changing(DatesRow.class))
                                .toList());
    }

    /** As Hibernate finds them. */
    private static Stream<String> changing(Class<?> of) {
        return Stream.of(of.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .filter(field -> !field.isAnnotationPresent(Id.class) && !field.isAnnotationPresent(Embedded.class))
                .filter(field -> !field.isAnnotationPresent(Column.class)
                        || field.getAnnotation(Column.class).updatable())
                .map(field -> field.isAnnotationPresent(Column.class)
                                && !field.getAnnotation(Column.class).name().isEmpty()
                        ? field.getAnnotation(Column.class).name()
                        : field.getName());
    }

    @Test
    void nothing_of_a_former_state_is_left() {
        AssignmentRow row = rowOf(assigned("2024-06-30"));
        Assignment done = row.toDomain()
                .start()
                .progress(new Progress(60, "12 trên 20 xã"))
                .complete(completion("2024-06-01", "a"));
        row.take(done, FIRST);
        row.take(done.sendBack(REASON), LATER);

        assertThat(row.result).isNull();
        assertThat(row.percent).isNull();
        assertThat(row.completedAt).isNull();
        assertThat(row.reason).isEqualTo(REASON.text());
    }

    @Test
    void a_turn_begins_when_it_comes_from_the_other_side_and_goes_on_with_every_other_change() {
        Assignment given = assigned("2024-06-30");
        AssignmentRow row = rowOf(given);
        row.take(given.start(), LATER);
        assertThat(row.turnSince).as("still the holder's").isEqualTo(FIRST);

        Assignment done = given.start().complete(completion("2024-06-01", "a"));
        row.take(done, LATER);
        assertThat(row.turnSince).as("now the assigner's").isEqualTo(LATER);

        row.take(done.ownedBy(done.unit()), LATER.plusSeconds(60));
        assertThat(row.turnSince).as("another change leaves it there").isEqualTo(LATER);

        row.take(done.sendBack(REASON), LATER.plusSeconds(120));
        assertThat(row.turnSince).as("back at the holder").isEqualTo(LATER.plusSeconds(120));
    }

    private static AssignmentRow rowOf(Assignment given) {
        AssignmentRow row = new AssignmentRow();
        row.id = given.id().value();
        row.plan = given.plan().value();
        row.unit = given.unit().value();
        row.item = given.item().value();
        row.stage = given.state().stage().wire();
        row.turnSince = FIRST;
        row.waitsFor = given.state() instanceof State.Waiting waiting ? waiting.condition() : null;
        row.take(given, FIRST);
        return row;
    }
}
