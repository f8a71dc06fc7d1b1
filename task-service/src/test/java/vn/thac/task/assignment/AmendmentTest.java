package vn.thac.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thac.task.assignment.Fixture.amendment;
import static vn.thac.task.assignment.Fixture.assigned;
import static vn.thac.task.assignment.Fixture.completion;
import static vn.thac.task.assignment.Fixture.due;
import static vn.thac.task.assignment.Fixture.noonOf;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.problem.Refused;
import vn.thac.directory.command.Relation;

/** What a new edition of the plan does to work that is under way, and what it leaves to those who have decided. */
class AmendmentTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-06-15");
    private static final Reason REASON = new Reason("mưa lũ");

    @ParameterizedTest(name = "the plan moves {0} to {1}, extended to {2}: {3}")
    @CsvSource({
        "2024-06-30, 2024-07-31,           , 2024-07-31",
        "2024-06-30, 2024-06-20,           , 2024-06-20",
        "2024-06-30,           ,           ,           ",
        "          , 2024-07-31,           , 2024-07-31",
        "2024-06-30, 2024-07-31, 2024-08-31, 2024-08-31",
        "2024-06-30, 2024-09-30, 2024-08-31, 2024-09-30",
        "2024-06-30, 2024-08-31, 2024-08-31, 2024-08-31",
        "2024-06-30, 2024-06-20, 2024-08-31, 2024-08-31",
        "2024-06-30,           , 2024-08-31, 2024-08-31"
    })
    void the_day_follows_unless_more_time_was_given_by_decision(
            @Nullable String from, @Nullable String to, @Nullable String extended, @Nullable String expected) {
        Assignment before = assigned(from);
        if (extended != null) {
            before = before.extend(due(extended), TODAY);
        }
        Assignment after = before.amend(amendment(day(from), day(to), null));

        assertThat(after.due()).isEqualTo(day(expected));
        assertThat(after.originalDue()).as("as it was given").isEqualTo(day(from));
        assertThat(after.version()).isEqualTo(before.version() + 1);
    }

    @Test
    void an_extension_that_is_taken_back_leads_to_the_day_of_the_plan_as_it_is_now() {
        Assignment after = assigned("2024-06-30")
                .extend(due("2024-08-31"), TODAY)
                .amend(amendment(due("2024-06-30"), due("2024-07-31"), null))
                .correctExtension(null);

        assertThat(after.due()).isEqualTo(due("2024-07-31"));
    }

    @Test
    void a_day_that_was_never_the_plans_stays() {
        Assignment met = Fixture.waiting("C1").meetCondition(due("2024-12-01"));

        assertThat(met.amend(amendment(due("2024-06-30"), due("2024-07-31"), null))
                        .due())
                .isEqualTo(due("2024-12-01"));
        assertThat(met.extend(due("2024-12-15"), TODAY)
                        .amend(amendment(due("2024-06-30"), due("2025-07-31"), null))
                        .due())
                .isEqualTo(due("2024-12-15"));
    }

    @ParameterizedTest
    @CsvSource({"2024-07-31, false", "2024-08-01, false", "2024-07-30, true", ", false"})
    void a_wish_that_the_plan_grants_is_answered(@Nullable String to, boolean open) {
        Assignment asking = assigned("2024-06-30").askExtension(due("2024-07-31"), REASON, noonOf(TODAY));
        Dates.Asked asked = asking.amend(amendment(due("2024-06-30"), day(to), null))
                .dates()
                .asked();

        assertThat(asked != null && asked.open()).isEqualTo(open);
    }

    @Test
    void what_judges_for_ever_stays() {
        Assignment reported = assigned("2024-06-30").start().complete(completion("2024-07-01", "a"));
        Assignment after = reported.amend(amendment(due("2024-06-30"), due("2024-07-31"), null));

        assertThat(after.dates().first()).isEqualTo(reported.dates().first());
        assertThat(after.state()).isEqualTo(reported.state());
        assertThat(after.due()).isEqualTo(due("2024-07-31"));
    }

    @Test
    void what_is_not_begun_waits_and_what_is_begun_goes_on() {
        Amendment waits = Fixture.waiting("C2", due("2024-06-30"));
        Assignment waiting = assigned("2024-06-30").amend(waits);

        assertThat(waiting.state()).isEqualTo(new State.Waiting("C2", true));
        assertThat(waiting.due()).isNull();
        assertThat(waiting.meetCondition(due("2024-06-30")).originalDue()).isEqualTo(due("2024-06-30"));
        assertThat(assigned("2024-06-30").accept().amend(waits).state()).isEqualTo(new State.Accepted());
        assertThat(assigned("2024-06-30").start().amend(waits).due()).isEqualTo(due("2024-06-30"));
    }

    @Test
    void what_waits_for_nothing_any_more_gets_the_day_of_the_plan_and_what_waits_for_something_else_none() {
        Assignment waiting = Fixture.waiting("C1");

        assertThat(waiting.amend(Fixture.waiting(null, due("2024-06-30")))).satisfies(now -> {
            assertThat(now.state()).isEqualTo(new State.Assigned());
            assertThat(now.due()).isEqualTo(due("2024-06-30"));
        });
        assertThat(waiting.amend(Fixture.waiting("C2", due("2024-06-30")))).satisfies(now -> {
            assertThat(now.state()).isEqualTo(new State.Waiting("C2"));
            assertThat(now.due()).isNull();
        });
        assertThat(waiting.amend(amendment(null, due("2024-07-31"), null)).due())
                .as("it still waits")
                .isNull();
    }

    @Test
    void the_part_is_the_one_of_the_edition_also_where_it_is_weaker() {
        Holding weaker = new Holding(Role.COORDINATE, Relation.REQUESTED);

        assertThat(assigned("2024-06-30")
                        .start()
                        .amend(amendment(due("2024-06-30"), due("2024-06-30"), weaker))
                        .holding())
                .isEqualTo(weaker);
    }

    @Test
    void what_is_over_is_left_alone() {
        Assignment recalled = assigned("2024-06-30").recall(REASON);

        assertThatThrownBy(() -> recalled.amend(amendment(due("2024-06-30"), due("2024-07-31"), null)))
                .isInstanceOf(Refused.class);
    }

    private static @Nullable Deadline day(@Nullable String day) {
        return day == null ? null : due(day);
    }
}
