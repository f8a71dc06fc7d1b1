package vn.thac.desk.page.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.core.paging.Page;
import vn.thac.desk.page.service.ReportClient.Grid;
import vn.thac.desk.page.service.ReportClient.Grid.Cell;
import vn.thac.desk.page.service.ReportClient.Grid.Column;
import vn.thac.desk.page.service.ReportClient.Grid.Line;
import vn.thac.desk.page.service.ReportClient.UnitName;

class HeatMapTest {

    @Test
    void a_cell_stands_under_its_period_also_where_one_before_it_is_not_owed() {
        Cell second = new Cell("2025", UUID.randomUUID(), "missing", false);
        Grid grid = new Grid(
                List.of(new Column("2024", null), new Column("2025", null)),
                new Page<>(List.of(new Line(new UnitName("1", "Xã"), List.of(second))), null, null));
        List<Optional<Cell>> cells = HeatMap.of(grid).rows().get(0).cells();
        assertEquals(List.of(Optional.empty(), Optional.of(second)), cells);
    }
}
