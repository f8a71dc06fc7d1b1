package vn.thac.identity.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate Y2020 = LocalDate.of(2020, 1, 1);
    private static final LocalDate Y2022 = LocalDate.of(2022, 1, 1);
    private static final LocalDate Y2024 = LocalDate.of(2024, 1, 1);
    private static final LocalDate Y2025 = LocalDate.of(2025, 7, 1);
    private static final Span LIFE = Span.since(Y2020);

    @Test
    void the_new_value_holds_from_its_day_and_the_old_one_until_the_day_before() {
        Timeline<String> names = Timeline.of("Hà Tây", LIFE).set(Y2024, "Hà Nội", LIFE);

        assertEquals(Optional.of("Hà Tây"), names.on(Y2024.minusDays(1)));
        assertEquals(Optional.of("Hà Nội"), names.on(Y2024));
        assertEquals(2, names.entries().size());
    }

    @Test
    void a_change_in_the_past_gives_way_to_the_change_that_is_already_known() {
        Timeline<String> names = Timeline.of("a", LIFE).set(Y2024, "c", LIFE).set(Y2022, "b", LIFE);

        assertEquals(
                List.of("a", "b", "c"),
                names.entries().stream().map(Dated::value).toList());
        assertEquals(Optional.of("c"), names.on(Y2025));
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        Timeline<String> names = Timeline.of("a", LIFE);

        assertEquals(names, names.set(Y2024, "a", LIFE));
    }

    @Test
    void a_change_on_the_first_day_replaces_the_value() {
        assertEquals(Timeline.of("b", LIFE), Timeline.of("a", LIFE).set(Y2020, "b", LIFE));
    }

    @Test
    void nothing_holds_from_the_day_it_is_cut() {
        Timeline<String> names = Timeline.of("a", LIFE).set(Y2025, "b", LIFE).cut(Y2024);

        assertEquals(Optional.of("a"), names.on(Y2024.minusDays(1)));
        assertEquals(Optional.empty(), names.on(Y2024));
        assertEquals(Optional.empty(), names.on(Y2025));
    }

    @Test
    void a_value_in_a_gap_lasts_until_the_next_one() {
        Timeline<String> codes = Timeline.of("1", new Span(Y2025, null)).set(Y2022, "2", LIFE);

        assertEquals(Y2025, codes.entries().get(0).to());
    }

    @Test
    void two_values_on_one_day_are_refused() {
        List<Dated<String>> both = List.of(new Dated<>("a", LIFE), new Dated<>("b", Span.since(Y2024)));

        assertThrows(IllegalArgumentException.class, () -> new Timeline<>(both));
    }

    @Test
    void a_span_is_never_empty() {
        assertThrows(IllegalArgumentException.class, () -> new Span(Y2024, Y2024));
    }

    @Test
    void near_a_day_is_what_holds_then_or_held_last_or_will_hold_first() {
        LocalDate begin = LocalDate.of(2020, 1, 1);
        Timeline<String> line = new Timeline<>(List.of(
                new Dated<>("a", new Span(begin, begin.plusYears(1))),
                new Dated<>("b", new Span(begin.plusYears(2), begin.plusYears(3)))));

        assertEquals(Optional.of("a"), line.near(begin.minusDays(1)));
        assertEquals(Optional.of("a"), line.near(begin));
        assertEquals(Optional.of("a"), line.near(begin.plusYears(1)));
        assertEquals(Optional.of("b"), line.near(begin.plusYears(2)));
        assertEquals(Optional.of("b"), line.near(begin.plusYears(9)));
        assertEquals(Optional.empty(), Timeline.empty().near(begin));
    }

    @Test
    void seen_through_a_view_equal_neighbours_are_one() {
        LocalDate begin = LocalDate.of(2020, 1, 1);
        Timeline<Standing> line = new Timeline<>(List.of(
                new Dated<>(new Standing("xã", "commune", null), new Span(begin, begin.plusYears(1))),
                new Dated<>(new Standing("phường", "commune", null), Span.since(begin.plusYears(1)))));

        assertEquals(Timeline.of("commune", Span.since(begin)), line.seenAs(s -> Optional.of(s.level())));
        assertEquals(2, line.seenAs(s -> Optional.of(s.kind())).entries().size());
        assertEquals(Timeline.empty(), line.seenAs(s -> Optional.ofNullable(s.area())));
    }
}
