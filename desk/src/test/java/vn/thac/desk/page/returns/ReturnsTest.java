package vn.thac.desk.page.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.thac.desk.page.service.ReportClient.Board;
import vn.thac.desk.page.service.ReportClient.Counts;
import vn.thac.desk.page.service.ReportClient.Explanation;
import vn.thac.desk.page.service.ReportClient.Explanation.From;
import vn.thac.desk.page.service.ReportClient.Explanation.OfPeriod;
import vn.thac.desk.page.service.ReportClient.Explanation.OverTime;
import vn.thac.desk.page.service.ReportClient.Figure;
import vn.thac.desk.page.service.ReportClient.TargetLine;
import vn.thac.desk.page.service.ReportClient.TargetLine.Latest;
import vn.thac.desk.page.service.ReportClient.UnitName;

/** A board leads to where its numbers come from. */
class ReturnsTest {

    private static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final Explanation.Number NO_NUMBER = new Explanation.Number(null, null, null);

    @Test
    void a_target_is_explained_by_the_indicator_that_the_form_asks_whatever_the_plan_calls_its_own() {
        Figure figure = new Figure("form.births", 2, "Khai sinh", "%", "ratio", null, null, BigDecimal.TEN, 1, null);
        TargetLine target = new TargetLine(
                "T1",
                null,
                null,
                ">=",
                BigDecimal.TEN,
                null,
                null,
                null,
                "%",
                2025,
                null,
                null,
                "PLAN-I01",
                null,
                null,
                new Latest("form", "2024", "area", figure));
        Board board =
                new Board(null, null, "2024", new UnitName("x", "X"), NONE, List.of(), List.of(), List.of(target));

        assertEquals(
                "/reports/explain?form=form&indicator=form.births&indicatorVersion=2&period=2024&area=area",
                new Returns(null, null, board, List.of()).explained(target).text());
    }

    @Test
    void what_shorter_periods_make_up_names_its_area_and_leads_to_each_of_them() {
        UnitName district = new UnitName("d", "Huyện");
        UnitName commune = new UnitName("c", "Xã");
        Explanation made = explanation(List.of(
                new OfPeriod("2025-01", false, NO_NUMBER, null),
                new OfPeriod("2025-02", true, NO_NUMBER, from(district, from(commune))),
                new OfPeriod(
                        "2025-03",
                        true,
                        NO_NUMBER,
                        from(district, from(commune), from(new UnitName("e", "Xã khác"))))));
        assertEquals(district, made.area());
        assertEquals(
                List.of("c", "e"),
                Objects.requireNonNull(made.overTime()).below().stream()
                        .map(UnitName::id)
                        .toList());
        assertNull(explanation(List.of()).area());
        assertEquals(
                "/reports/explain?form=F&indicator=I&indicatorVersion=1&period=2025-02&area=d",
                new Asked("F", "I", 1, "2025", null)
                        .in("2025-02")
                        .at(district.id())
                        .text());
    }

    private static Explanation explanation(List<OfPeriod> periods) {
        return new Explanation(
                "F",
                "I",
                "Chỉ số",
                null,
                "2025",
                "sum",
                NO_NUMBER,
                NO_NUMBER,
                true,
                true,
                null,
                new OverTime("sum", periods));
    }

    private static From from(UnitName area, From... below) {
        return new From(area, NO_NUMBER, 1, 0, 1, List.of(), List.of(below), 0);
    }
}
