package vn.thac.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thac.task.assignment.Fixture.completion;
import static vn.thac.task.assignment.Fixture.noonOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** On any day each assignment counts in exactly one bucket, and time alone only ever makes open work overdue. */
class BucketProperties {

    private static final LocalDate NEW_YEAR = LocalDate.parse("2024-01-01");

    record Standing(State state, Deadline due) {
        Bucket on(LocalDate day) {
            return Fixture.bucket(state, due, day);
        }
    }

    @Property
    void the_buckets_of_a_day_add_up_to_the_set(
            @ForAll("standings") List<Standing> all, @ForAll("days") LocalDate day) {
        Map<Bucket, Long> counts = all.stream().collect(Collectors.groupingBy(s -> s.on(day), Collectors.counting()));
        Scoreboard board = new Scoreboard(counts);

        assertThat(board.total() + board.in(Bucket.RECALLED) + board.in(Bucket.PASSED_ON))
                .isEqualTo(all.size());
    }

    @Property
    void without_a_due_date_nothing_is_ever_overdue(@ForAll("states") State state, @ForAll("days") LocalDate day) {
        assertThat(Fixture.bucket(state, null, day)).isNotIn(Bucket.OPEN_OVERDUE, Bucket.DONE_LATE);
    }

    @Property
    void a_passing_day_only_turns_in_time_into_overdue(
            @ForAll("standing") Standing one, @ForAll("days") LocalDate day) {
        Bucket today = one.on(day);
        Bucket tomorrow = one.on(day.plusDays(1));

        assertThat(tomorrow == today || (today == Bucket.OPEN_IN_TIME && tomorrow == Bucket.OPEN_OVERDUE))
                .isTrue();
    }

    @Property
    void confirming_later_never_makes_it_late(@ForAll("days") LocalDate due, @ForAll("days") LocalDate day) {
        var completed = new State.Completed(completion(due.toString(), "a"));
        var confirmed = completed.confirm(new State.Confirmation(noonOf(due.plusYears(2)), "b"));

        assertThat(Fixture.bucket(completed, new Deadline(due), day)).isEqualTo(Bucket.OPEN_IN_TIME);
        assertThat(Fixture.bucket(confirmed, new Deadline(due), day)).isEqualTo(Bucket.DONE_ON_TIME);
    }

    @Property
    void boards_add_up(@ForAll("standings") List<Standing> some, @ForAll("standings") List<Standing> others) {
        Scoreboard sum = boardOf(some).plus(boardOf(others));

        assertThat(sum.total())
                .isEqualTo(boardOf(some).total() + boardOf(others).total());
        assertThat(sum.done()).isEqualTo(boardOf(some).done() + boardOf(others).done());
    }

    private static Scoreboard boardOf(List<Standing> all) {
        return new Scoreboard(all.stream()
                .map(s -> s.on(NEW_YEAR))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 730).map(NEW_YEAR::plusDays);
    }

    @Provide
    Arbitrary<State> states() {
        Reason reason = new Reason("lý do");
        Arbitrary<State> done = days().map(day -> new State.Completed(completion(day.toString(), "a")));
        Arbitrary<State> confirmed = days().map(day -> new State.Confirmed(
                completion(day.toString(), "a"), new State.Confirmation(noonOf(day.plusDays(9)), "b")));
        Arbitrary<State> rest = Arbitraries.of(Set.of(
                new State.Waiting("hướng dẫn"),
                new State.Assigned(),
                new State.Accepted(),
                new State.Started(null),
                new State.Declined(reason),
                new State.SentBack(reason),
                new State.Recalled(reason, new State.Started(null)),
                new State.PassedOn(reason, new State.Assigned())));
        return Arbitraries.oneOf(done, confirmed, rest);
    }

    @Provide
    Arbitrary<Standing> standing() {
        return Combinators.combine(states(), days().map(Deadline::new).injectNull(0.3))
                .as(Standing::new);
    }

    @Provide
    Arbitrary<List<Standing>> standings() {
        return standing().list().ofMaxSize(30);
    }
}
