package vn.thac.report.total;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.thac.report.ReportState;
import vn.thac.report.rollup.Counts;

/** The counts that are shown, against one look at each report that is owed. */
class CountsViewProperties {

    /** One report that is owed, in the words of the state. */
    record Owed(ReportState state, boolean late, @Nullable LocalDate due) {

        boolean is(ReportState... states) {
            return List.of(states).contains(state);
        }

        boolean isPast(LocalDate today) {
            return due != null && today.isAfter(due);
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(1, 12).map(day -> LocalDate.of(2024, 11, day));
    }

    @Provide
    Arbitrary<List<Owed>> owed() {
        return Combinators.combine(
                        Arbitraries.of(ReportState.values()), Arbitraries.of(true, false), days().injectNull(0.2))
                .as(Owed::new)
                .list()
                .ofMaxSize(30);
    }

    private static int count(List<Owed> owed, Predicate<Owed> which) {
        return (int) owed.stream().filter(which).count();
    }

    @Property(tries = 1_000)
    void each_report_is_counted_where_it_stands(@ForAll("owed") List<Owed> owed, @ForAll("days") LocalDate today) {
        CountsView view = CountsView.of(
                owed.stream().map(o -> Counts.of(o.state(), o.late(), o.due())).reduce(Counts.NONE, Counts::plus),
                today);

        assertEquals(count(owed, o -> !o.is(ReportState.WAIVED, ReportState.CLOSED)), view.expected());
        assertEquals(count(owed, o -> o.is(ReportState.SUBMITTED, ReportState.ACCEPTED)), view.submitted());
        assertEquals(count(owed, o -> o.is(ReportState.SUBMITTED)), view.underReview());
        assertEquals(count(owed, o -> o.is(ReportState.ACCEPTED)), view.accepted());
        assertEquals(count(owed, o -> o.is(ReportState.RETURNED)), view.returned());
        assertEquals(count(owed, o -> o.is(ReportState.WITHDRAWN)), view.withdrawn());
        assertEquals(count(owed, o -> o.is(ReportState.UNIT_ENDED)), view.unitEnded());
        assertEquals(count(owed, o -> o.is(ReportState.WAIVED)), view.waived());
        assertEquals(count(owed, o -> o.is(ReportState.CLOSED)), view.closed());
        assertEquals(count(owed, o -> o.is(ReportState.OPEN) && o.isPast(today)), view.missing());
        assertEquals(count(owed, o -> o.is(ReportState.OPEN) && !o.isPast(today)), view.notDue());
        assertEquals(
                view.expected(),
                view.submitted()
                        + view.returned()
                        + view.withdrawn()
                        + view.unitEnded()
                        + view.missing()
                        + view.notDue());
    }

    @Property(tries = 300)
    void the_order_and_the_way_of_adding_change_nothing(
            @ForAll("owed") List<Owed> some, @ForAll("owed") List<Owed> others, @ForAll("days") LocalDate today) {
        Counts first =
                some.stream().map(o -> Counts.of(o.state(), o.late(), o.due())).reduce(Counts.NONE, Counts::plus);
        Counts second = others.stream()
                .map(o -> Counts.of(o.state(), o.late(), o.due()))
                .reduce(Counts.NONE, Counts::plus);

        assertEquals(CountsView.of(first.plus(second), today), CountsView.of(second.plus(first), today));
        assertEquals(CountsView.of(first.plus(first).plus(first), today), CountsView.of(first.times(3), today));
    }
}
