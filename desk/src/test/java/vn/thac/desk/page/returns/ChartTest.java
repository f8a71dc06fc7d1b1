package vn.thac.desk.page.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.desk.page.service.ReportClient.Figure;
import vn.thac.desk.page.service.ReportClient.TargetLine;
import vn.thac.desk.page.service.ReportClient.TargetLine.Latest;

/** Milestones go from left to right by year and upwards by value, the latest figure stands among them. */
class ChartTest {

    @Test
    void milestones_and_the_figure_stand_by_year_and_value() {
        Chart chart = Chart.of(List.of(
                        target("B", "NS", "100", 2030, null), target("A", "NS", "50", 2025, latest("2024-Q3", "25"))))
                .get(0);
        assertEquals(
                List.of(2025, 2030),
                chart.milestones().stream().map(Chart.Mark::year).toList());
        Chart.Mark stands = chart.stands().orElseThrow();
        assertEquals(2024, stands.year());
        assertTrue(stands.x() < chart.milestones().get(0).x());
        assertTrue(chart.milestones().get(0).x() < chart.milestones().get(1).x());
        // 0 lies at the ground, 100 at the top: 25 a quarter of the way up.
        assertEquals(120, stands.y() + (stands.y() - 30) / 3, 1);
        assertEquals(30, chart.milestones().get(1).y());
        assertEquals(
                chart.milestones().get(0).x() + "," + chart.milestones().get(0).y() + " "
                        + chart.milestones().get(1).x() + ","
                        + chart.milestones().get(1).y(),
                chart.line());
    }

    @Test
    void everything_lies_inside_the_picture_below_nothing_too() {
        Chart chart = Chart.of(List.of(
                        target("A", "GT", "-7.5", 2025, latest("2025", "1200")), target("B", "GT", "0", 2026, null)))
                .get(0);
        for (Chart.Mark mark : chart.milestones()) {
            assertTrue(
                    mark.x() > 0 && mark.x() < Chart.WIDTH && mark.y() > 0 && mark.y() < Chart.HEIGHT, mark.toString());
        }
    }

    @Test
    void nothing_is_drawn_of_one_year_or_without_a_number() {
        assertEquals(List.of(), Chart.of(List.of(target("A", "NS", "50", 2025, null))));
        assertEquals(
                List.of(), Chart.of(List.of(target("A", null, "50", 2025, null), target("B", null, "60", 2026, null))));
        assertEquals(
                List.of(), Chart.of(List.of(target("A", "NS", null, 2025, null), target("B", "NS", null, 2026, null))));
    }

    /** 550 in 100,000 and 5.5 in 1,000 are one rate: neither lies at the other's height. */
    @Test
    void what_is_written_in_another_unit_or_as_a_change_is_not_drawn_beside_it() {
        Latest latest = latest("2025", "5.5");
        TargetLine later = target("B", "TS", "500", 2030, null, null, null, "%");
        Chart perOther = Chart.of(List.of(target("A", "TS", "550", 2025, latest, 100_000, null, null), later))
                .get(0);
        assertTrue(perOther.stands().isEmpty());
        Chart otherUnit = Chart.of(List.of(target("A", "TS", "550", 2025, latest, null, null, "‰"), later))
                .get(0);
        assertTrue(otherUnit.stands().isEmpty());
        TargetLine.Change less = new TargetLine.Change("reduction");
        assertEquals(List.of(), Chart.of(List.of(target("A", "TS", "10", 2025, latest, null, less, "%"), later)));
    }

    private static TargetLine target(
            String key, @Nullable String indicator, @Nullable String value, int year, @Nullable Latest latest) {
        return target(key, indicator, value, year, latest, null, null, "%");
    }

    private static TargetLine target(
            String key,
            @Nullable String indicator,
            @Nullable String value,
            int year,
            @Nullable Latest latest,
            @Nullable Integer per,
            TargetLine.@Nullable Change change,
            @Nullable String unit) {
        return new TargetLine(
                key,
                null,
                null,
                ">=",
                value == null ? null : new BigDecimal(value),
                null,
                per,
                change,
                unit,
                year,
                null,
                null,
                indicator,
                null,
                null,
                latest);
    }

    private static Latest latest(String period, String value) {
        return new Latest(
                "F",
                period,
                "area",
                new Figure("NS", 1, "Nước sạch", "%", "ratio", null, null, new BigDecimal(value), 1, null));
    }
}
