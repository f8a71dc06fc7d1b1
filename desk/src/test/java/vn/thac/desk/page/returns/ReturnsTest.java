package vn.thac.desk.page.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.desk.page.service.ReportClient.Board;
import vn.thac.desk.page.service.ReportClient.Counts;
import vn.thac.desk.page.service.ReportClient.Figure;
import vn.thac.desk.page.service.ReportClient.TargetLine;
import vn.thac.desk.page.service.ReportClient.TargetLine.Latest;
import vn.thac.desk.page.service.ReportClient.UnitName;

/** A board leads to where its numbers come from. */
class ReturnsTest {

    private static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    @Test
    void a_target_is_explained_by_the_indicator_that_the_form_asks_whatever_the_plan_calls_its_own() {
        Figure figure = new Figure("form.births", "Khai sinh", "%", "ratio", null, null, BigDecimal.TEN, 1, null);
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
                "/reports/explain?form=form&indicator=form.births&period=2024&area=area",
                new Returns(null, null, board, List.of()).explained(target).text());
    }
}
