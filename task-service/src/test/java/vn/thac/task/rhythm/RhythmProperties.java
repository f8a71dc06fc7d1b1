package vn.thac.task.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A service that looks every day, or only now and then, opens the same windows, those that a calendar on the wall shows. */
class RhythmProperties {

    /** Day and month of both ends of days of the year, or a number of months. */
    record Said(int fromDay, int fromMonth, int toDay, int toMonth, int months) {

        Rhythm rhythm() {
            String recurrence =
                    switch (months) {
                        case 1 -> "monthly";
                        case 3 -> "quarterly";
                        case 6 -> "six-monthly";
                        default -> "annual";
                    };
            return months > 0
                    ? Rhythm.of(recurrence, List.of(), null)
                    : Rhythm.of(null, List.of(fromDay + "/" + fromMonth + " - " + toDay + "/" + toMonth), null);
        }

        boolean begins(LocalDate day) {
            return months > 0
                    ? day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % months == 0
                    : called(day, fromDay, fromMonth);
        }

        boolean ends(LocalDate day) {
            LocalDate next = day.plusDays(1);
            return months > 0
                    ? next.getDayOfMonth() == 1 && (next.getMonthValue() - 1) % months == 0
                    : called(day, toDay, toMonth);
        }

        /** The 29th of February is called so on the 28th where there is none. */
        private static boolean called(LocalDate day, int dayOfMonth, int month) {
            return day.getMonthValue() == month
                    && (day.getDayOfMonth() == dayOfMonth
                            || day.getDayOfMonth() == day.lengthOfMonth() && day.lengthOfMonth() < dayOfMonth);
        }
    }

    @Provide
    Arbitrary<Said> rhythms() {
        Arbitrary<Integer> months = Arbitraries.integers().between(1, 12);
        Arbitrary<Integer> days = Arbitraries.integers().between(1, 31);
        return Arbitraries.oneOf(
                Arbitraries.of(1, 3, 6, 12).map(length -> new Said(0, 0, 0, 0, length)),
                Combinators.combine(days, months, days, months)
                        .as((fromDay, from, toDay, to) -> new Said(fromDay, from, toDay, to, 0)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2023, 1, 1).toEpochDay(),
                        LocalDate.of(2029, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property(tries = 300)
    void what_is_open_is_what_the_calendar_on_the_wall_shows(
            @ForAll("rhythms") Said said, @ForAll("days") LocalDate since, @ForAll("days") LocalDate other) {
        LocalDate today = other.isBefore(since) ? since : other;
        Set<List<LocalDate>> expected = new HashSet<>();
        int ahead = said.months() > 0 ? 0 : 30;
        for (LocalDate day = since.minusDays(800); !day.isAfter(today.plusDays(ahead)); day = day.plusDays(1)) {
            if (said.begins(day)) {
                LocalDate last = day;
                while (!said.ends(last)) {
                    last = last.plusDays(1);
                }
                if (!last.isBefore(since)) {
                    expected.add(List.of(day, last));
                }
            }
        }

        List<Window> opened = said.rhythm().opened(since, today);

        assertThat(opened.stream().map(one -> List.of(one.from(), one.to())))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 300)
    void whoever_looks_only_when_the_next_is_said_to_open_misses_none(
            @ForAll("rhythms") Said said, @ForAll("days") LocalDate since) {
        Rhythm rhythm = said.rhythm();
        LocalDate end = since.plusYears(3);
        List<Window> found = new ArrayList<>();
        for (LocalDate looked = since;
                !looked.isAfter(end);
                looked = rhythm.next(looked).orElseThrow().opens()) {
            rhythm.opened(since, looked).stream()
                    .filter(one -> !found.contains(one))
                    .forEach(found::add);
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(rhythm.opened(since, end));
    }

    @Property(tries = 300)
    void what_is_left_out_and_what_is_opened_are_together_all_since_the_plan(
            @ForAll("rhythms") Said said, @ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        LocalDate plan = one.isBefore(other) ? one : other;
        LocalDate entered = one.isBefore(other) ? other : one;
        List<Window> all = said.rhythm().opened(plan, entered).stream()
                .filter(window -> !window.from().isBefore(plan))
                .toList();

        List<Window> together = new ArrayList<>(said.rhythm().overBetween(plan, entered));
        said.rhythm().opened(entered, entered).stream()
                .filter(window -> !window.from().isBefore(plan))
                .forEach(together::add);

        assertThat(together).containsExactlyInAnyOrderElementsOf(all);
    }
}
