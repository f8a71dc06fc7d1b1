package vn.thac.desk.page.returns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.desk.page.frame.Link;
import vn.thac.desk.page.service.ReportClient.AreaBelow;
import vn.thac.desk.page.service.ReportClient.Board;
import vn.thac.desk.page.service.ReportClient.Figure;
import vn.thac.desk.page.service.ReportClient.Part;

/** The board of a plan's regimes, or of a form, at an area. */
record Returns(@Nullable UUID plan, @Nullable String form, Board board) {

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
        return new Asked(asks == null ? "" : asks, figure.indicator(), part.period(), part.regime())
                .at(board.area().id());
    }

    /** Who stands behind the numbers of a part. */
    public Link behind(Part part, String state) {
        return Link.to("/regimes/" + part.regime() + "/periods/" + part.period())
                .with("state", state.isEmpty() ? null : state);
    }
}
