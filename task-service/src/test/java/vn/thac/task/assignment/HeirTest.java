package vn.thac.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thac.task.assignment.Fixture.assigned;
import static vn.thac.task.assignment.Fixture.completed;
import static vn.thac.task.assignment.Fixture.due;
import static vn.thac.task.assignment.Fixture.holding;
import static vn.thac.task.assignment.Fixture.waiting;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;

/** What becomes of the work of units that end: it comes together at their heirs, and nothing of it is lost. */
class HeirTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-06-01");
    private static final UnitId HEIR = UnitId.next();
    private static final Reason MERGED = new Reason("Nghị quyết 202/2025/QH15");

    @Test
    void work_passed_on_counts_no_more_on_any_day() {
        Assignment passed = assigned("2024-06-30").passOn(MERGED);
        Bucket bucket = Fixture.bucket(passed.state(), passed.due(), LocalDate.parse("2026-01-01"));

        assertThat(bucket).isEqualTo(Bucket.PASSED_ON);
        assertThat(bucket.counts()).isFalse();
        assertThat(passed.unit()).as("whose it was stays").isEqualTo(Fixture.COMMUNE);
    }

    @Test
    void an_heir_without_the_same_duty_gets_it_anew_with_the_same_dates() {
        Assignment before =
                assigned("2024-06-30").extend(due("2024-09-30"), TODAY).start();
        Assignment inherited = before.inheritedBy(HEIR, AssignmentId.next());

        assertThat(inherited.unit()).isEqualTo(HEIR);
        assertThat(inherited.owner()).isEqualTo(HEIR);
        assertThat(inherited.state()).isEqualTo(new State.Assigned());
        assertThat(inherited.originalDue()).isEqualTo(due("2024-06-30"));
        assertThat(inherited.due()).isEqualTo(due("2024-09-30"));
        assertThat(inherited.version()).isEqualTo(1);
    }

    @Test
    void an_extension_goes_with_it_and_a_wish_for_one_is_asked_still() {
        Assignment extended = assigned("2024-06-30").extend(due("2024-09-30"), TODAY);
        Assignment asking = extended.askExtension(due("2024-12-31"), MERGED, Fixture.noonOf(TODAY));
        Assignment inherited = asking.inheritedBy(HEIR, AssignmentId.next());

        assertThat(inherited.dates().extension()).isEqualTo(new Dates.Extension(due("2024-06-30")));
        assertThat(inherited.dates().asked()).isEqualTo(asking.dates().asked());
        assertThat(assigned("2024-12-31").join(List.of(asking)).dates().asked())
                .isEqualTo(asking.dates().asked());
        assertThat(assigned("2024-12-31").join(List.of(extended)).dates().extension())
                .as("the extension of the date that counts now")
                .isEqualTo(new Dates.Extension(due("2024-06-30")));
    }

    @Test
    void what_is_its_units_again_stands_as_before() {
        Assignment before = assigned("2024-06-30").start();

        assertThat(before.passOn(MERGED).resume().state()).isEqualTo(before.state());
        assertThat(before.passOn(MERGED).resume().due()).isEqualTo(before.due());
    }

    @Test
    void what_somebody_has_to_decide_on_stays_until_that_is_done() {
        assertThatThrownBy(() -> completed("a").passOn(MERGED)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> assigned(null).decline(MERGED).passOn(MERGED)).isInstanceOf(Refused.class);
        assertThat(completed("a").sendBack(MERGED).passOn(MERGED).state()).isInstanceOf(State.PassedOn.class);
    }

    @Test
    void what_waits_for_an_event_goes_on_waiting_at_the_heir() {
        assertThat(waiting("C1").inheritedBy(HEIR, AssignmentId.next()).state()).isEqualTo(new State.Waiting("C1"));
    }

    @Test
    void two_predecessors_come_together_with_the_stronger_part_and_the_earlier_date() {
        Holding helping = new Holding(Role.COORDINATE, Relation.REQUESTED);
        Assignment own = holding(assigned("2024-12-31"), helping);
        Assignment joined = own.join(List.of(assigned("2024-06-30")));

        assertThat(joined.holding()).isEqualTo(new Holding(Role.LEAD, Relation.ORDERED));
        assertThat(joined.due()).isEqualTo(due("2024-06-30"));
        assertThat(joined.originalDue())
                .as("what the heir was given first stays")
                .isEqualTo(due("2024-12-31"));
        assertThat(joined.version()).isEqualTo(own.version() + 1);
    }

    @Test
    void a_date_is_taken_over_where_the_heir_has_none_and_kept_where_the_predecessor_has_none() {
        assertThat(assigned(null).join(List.of(assigned("2024-06-30"))).due()).isEqualTo(due("2024-06-30"));
        assertThat(assigned("2024-06-30").join(List.of(assigned(null))).due()).isEqualTo(due("2024-06-30"));
    }

    @Test
    void whoever_came_first_makes_no_difference_to_what_the_heir_holds() {
        Assignment one = assigned("2024-06-30");
        Assignment other = holding(assigned("2024-12-31"), new Holding(Role.STANDING, Relation.ORDERED));

        assertThat(one.join(List.of(other)).holding())
                .isEqualTo(other.join(List.of(one)).holding());
        assertThat(one.join(List.of(other)).due())
                .isEqualTo(other.join(List.of(one)).due());
    }

    @Test
    void an_heir_answers_for_what_stays_the_predecessors() {
        Assignment confirmed = completed("a").ownedBy(HEIR);

        assertThat(confirmed.owner()).isEqualTo(HEIR);
        assertThat(confirmed.unit()).isEqualTo(Fixture.COMMUNE);
        assertThat(confirmed.state()).isInstanceOf(State.Completed.class);
    }
}
