package vn.thac.desk.page.returns;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.desk.page.frame.Link;
import vn.thac.desk.page.returns.TileMap.Place;
import vn.thac.desk.page.service.ReportClient.AreaBelow;
import vn.thac.desk.page.service.ReportClient.Board;
import vn.thac.desk.page.service.ReportClient.Figure;
import vn.thac.desk.page.service.ReportClient.Part;
import vn.thac.desk.page.service.ReportClient.TargetLine;
import vn.thac.desk.page.service.ReportClient.TargetLine.Latest;

/** The board of a plan's regimes, or of a form, at an area. */
record Returns(@Nullable UUID plan, @Nullable String form, Board board, List<Tile> below) {

    Returns {
        below = List.copyOf(below);
    }

    /** An area below, and where it lies on a map, where there is one. */
    record Tile(AreaBelow area, Optional<Place> place) {}

    public boolean isMap() {
        return below.stream().anyMatch(each -> each.place().isPresent());
    }

    /** The same at an area below. */
    public Link at(AreaBelow below) {
        return Link.to("/reports/board")
                .with("plan", plan)
                .with("form", form)
                .with("period", board.period())
                .with("area", below.area().id());
    }

    /** Where a figure comes from. */
    public Link explained(Part part, Figure figure) {
        String asks = part.form();
        return new Asked(
                        asks == null ? "" : asks,
                        figure.indicator(),
                        figure.indicatorVersion(),
                        part.period(),
                        part.regime())
                .at(board.area().id());
    }

    /** The courses that targets set over the years. */
    public List<Chart> charts() {
        return Chart.of(board.targets());
    }

    /** Where the figure comes from by which a target is judged. */
    public Link explained(TargetLine target) {
        Latest latest = Objects.requireNonNull(target.latest());
        return new Asked(
                        latest.form(),
                        latest.figure().indicator(),
                        latest.figure().indicatorVersion(),
                        latest.period(),
                        null)
                .at(latest.area());
    }

    /** Who stands behind the numbers of a part. */
    public Link behind(Part part, String state) {
        return Link.to("/regimes/" + part.regime() + "/periods/" + part.period())
                .with("area", board.area().id())
                .with("state", state.isEmpty() ? null : state);
    }
}
