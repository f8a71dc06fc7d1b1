package vn.thac.desk.page.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thac.desk.page.service.ReportClient.Grid;
import vn.thac.desk.page.service.ReportClient.Grid.Cell;

/** The grid of a regime with every place filled: a cell, or none where a unit owes nothing of a period. */
record HeatMap(List<Grid.Column> periods, List<Row> rows) {

    private static final List<String> LEGEND = List.of("accepted", "underReview", "returned", "missing", "notDue");

    HeatMap {
        periods = List.copyOf(periods);
        rows = List.copyOf(rows);
    }

    /** What reports mostly are, as the interface calls it. */
    public List<String> legend() {
        return LEGEND;
    }

    static HeatMap of(Grid grid) {
        List<Row> rows = new ArrayList<>();
        for (Grid.Line line : grid.units().items()) {
            List<Optional<Cell>> cells = grid.periods().stream()
                    .map(column -> line.reports().stream()
                            .filter(cell -> cell.period().equals(column.period()))
                            .findFirst())
                    .toList();
            rows.add(new Row(line.unit().name(), cells));
        }
        return new HeatMap(grid.periods(), rows);
    }

    /** A unit, and how it stands in each period. */
    record Row(String name, List<Optional<Cell>> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }
}
