package vn.thac.desk.page.returns;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.core.time.Vietnam;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.returns.Returns.Tile;
import vn.thac.desk.page.service.PlanClient;
import vn.thac.desk.page.service.PlanClient.PlanView;
import vn.thac.desk.page.service.ReportClient;
import vn.thac.desk.page.service.ReportClient.AreaBelow;
import vn.thac.desk.page.service.ReportClient.Board;
import vn.thac.desk.page.service.ReportClient.Explanation;
import vn.thac.desk.page.service.ReportClient.Regime;
import vn.thac.desk.page.service.UnitClient;
import vn.thac.desk.page.service.UnitClient.Above;
import vn.thac.desk.page.service.UnitClient.UnitLine;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;

/** What the reports of an area add up to, and where a figure comes from. */
@Path("/reports")
@Produces(MediaType.TEXT_HTML)
public class BoardResource {

    /** An area, those below it, and theirs. */
    private static final int DEPTH = 2;

    private static final int A_PAGE = 50;

    /** The tree in which areas lie in one another. */
    private static final String AREAS = "area";

    @Inject
    @RestClient
    ReportClient reports;

    @Inject
    @RestClient
    PlanClient plans;

    @Inject
    @RestClient
    UnitClient units;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "returns")
    static class Templates {

        private Templates() {}

        static native TemplateInstance board(Returns returns);

        /** To who sees the plan and does not watch over its reports. */
        static native TemplateInstance unseen(PlanView plan, Page<Regime> regimes);

        static native TemplateInstance explain(Asked asked, Explanation explanation, Optional<UnitLine> above);
    }

    @GET
    @Path("/board")
    public TemplateInstance board(
            @QueryParam("plan") @Nullable UUID plan,
            @QueryParam("form") @Nullable String form,
            @QueryParam("area") @Nullable String area,
            @QueryParam("period") @Nullable String period) {
        if (plan == null || area != null || period != null) {
            return page(plan, form, reports.board(plan, form, area, period));
        }
        return SaidNo.orNothing(() -> reports.board(plan, form, null, null))
                .map(board -> page(plan, form, board))
                .orElseGet(() -> Templates.unseen(plans.plan(plan), reports.regimes(plan, null, A_PAGE)));
    }

    private TemplateInstance page(@Nullable UUID plan, @Nullable String form, Board board) {
        return Templates.board(new Returns(plan, form, board, tiles(board.below())));
    }

    /** Provinces where they lie, other areas one behind the other. */
    private List<Tile> tiles(List<AreaBelow> below) {
        Map<UnitId, NamedUnit> named = directory.named(
                below.stream().map(each -> UnitId.of(each.area().id())).toList(), Vietnam.today(clock));
        Optional<TileMap> map = TileMap.of(named.values());
        return below.stream()
                .map(each -> new Tile(each, map.flatMap(found -> Optional.ofNullable(
                                named.get(UnitId.of(each.area().id())))
                        .flatMap(found::place))))
                .toList();
    }

    @GET
    @Path("/explain")
    public TemplateInstance explain(
            @QueryParam("form") String form,
            @QueryParam("indicator") String indicator,
            @QueryParam("indicatorVersion") @Nullable Integer version,
            @QueryParam("period") String period,
            @QueryParam("area") String area,
            @QueryParam("regime") @Nullable UUID regime) {
        Asked asked = new Asked(form, indicator, version, period, regime);
        return Templates.explain(
                asked, reports.explain(form, indicator, version, period, area, regime, DEPTH), above(asked, area));
    }

    /** The area in which this one lies, where the reader may see its figure too; a board is the cheapest that says so. */
    private Optional<UnitLine> above(Asked asked, String area) {
        return units.parents(area).stream()
                .filter(each -> AREAS.equals(each.tree()))
                .map(Above::unit)
                .findFirst()
                .filter(above -> SaidNo.orNothing(() ->
                                reports.board(null, asked.form(), above.id().toString(), asked.period()))
                        .isPresent());
    }
}
