package vn.thac.bench.soak;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import vn.thac.bench.Committees;
import vn.thac.bench.PlanPackages;
import vn.thac.bench.measure.OpenLoop;
import vn.thac.bench.reports.FiguresForm;
import vn.thac.bench.reports.OwedReports;
import vn.thac.client.Json;
import vn.thac.client.Service;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Request;
import vn.thac.client.unit.Territory;
import vn.thac.client.unit.TerritoryTree;

/**
 * What a country does in a busy hour, each at its moment: districts issue plans, what falls on communes is accepted, communes
 * report, leaders look at boards and lists, somebody searches.
 */
final class SteadyLoad {

    static final String DRAFT = "a plan is drafted";
    static final String ISSUE = "it is issued";
    static final String ASSIGNMENTS = "what it gave is listed";
    static final String ACCEPT = "a piece of work is accepted";
    static final String SUBMIT = "a report is handed in";
    static final String BOARD = "a board";
    static final String LIST = "what is due next in a province";
    static final String SEARCH = "a search";

    private static final double PLANS_A_SECOND = 0.5;
    private static final double REPORTS_A_SECOND = 2;
    private static final double BOARDS_A_SECOND = 4;
    private static final double LISTS_A_SECOND = 1;
    private static final double SEARCHES_A_SECOND = 0.5;
    private static final double SECONDS_UNTIL_IT_IS_LOOKED_AT = 3;

    private final OpenLoop loop;
    private final Caller caller;
    private final TerritoryTree tree;
    private final Committees committees;
    private final OwedReports owed;
    private final List<Territory> issuers;
    private final SplittableRandom random;
    private int reported;

    SteadyLoad(
            OpenLoop loop,
            Caller caller,
            TerritoryTree tree,
            Committees committees,
            OwedReports owed,
            SplittableRandom random) {
        this.loop = loop;
        this.caller = caller;
        this.tree = tree;
        this.committees = committees;
        this.owed = owed;
        this.issuers = tree.ofLevel(Territory.DISTRICT).stream()
                .filter(each -> !tree.below(each.code()).isEmpty())
                .toList();
        this.random = random;
    }

    void begin(int seconds) {
        each(PLANS_A_SECOND, seconds, this::plan);
        each(Math.min(REPORTS_A_SECOND, (double) owed.size() / seconds), seconds, this::report);
        each(BOARDS_A_SECOND, seconds, this::board);
        each(LISTS_A_SECOND, seconds, this::list);
        each(SEARCHES_A_SECOND, seconds, this::search);
    }

    private void each(double aSecond, int seconds, DoubleConsumer act) {
        random.doubles((long) (aSecond * seconds), 0, seconds).forEach(act::accept);
    }

    private void plan(double second) {
        var issuer = issuers.get(random.nextInt(issuers.size()));
        loop.at(second, () -> {
            var draft = loop.send(
                    DRAFT,
                    second,
                    () -> caller.attempt(Request.post(
                            Service.PLAN, "/v1/plans", Body.json(PlanPackages.ofOneUnit(committees.id(issuer))))));
            if (draft == null) {
                return;
            }
            var plan = draft.createdId();
            loop.send(
                    ISSUE,
                    loop.now(),
                    () -> caller.attempt(Request.post(Service.PLAN, "/v1/plans/" + plan + "/issue", Body.json(Map.of()))
                            .ifMatch(draft.etag())));
            work(plan, loop.now() + SECONDS_UNTIL_IT_IS_LOOKED_AT);
        });
    }

    private void work(String plan, double second) {
        loop.at(second, () -> {
            var list = loop.send(
                    ASSIGNMENTS,
                    second,
                    () -> caller.attempt(Request.get(Service.TASK, "/v1/assignments?limit=10&plan=" + plan)));
            if (list == null) {
                return;
            }
            for (var each : Json.items(list.json())) {
                loop.send(ACCEPT, loop.now(), () -> caller.actingFor(
                                each.path("unit").asText())
                        .attempt(Request.post(
                                        Service.TASK,
                                        "/v1/assignments/" + each.path("id").asText() + "/accept",
                                        Body.EMPTY)
                                .ifMatch("\"" + each.path("version").asText() + "\"")));
            }
        });
    }

    private void report(double second) {
        int commune = reported++;
        loop.at(
                second,
                () -> loop.send(
                        SUBMIT, second, () -> caller.actingFor(owed.unitIds().get(commune))
                                .attempt(Request.post(
                                        Service.REPORT,
                                        "/v1/obligations/" + owed.ids().get(commune) + "/submit",
                                        Body.written(FiguresForm.report(commune))))));
    }

    private void board(double second) {
        get(
                BOARD,
                second,
                Service.REPORT,
                "/v1/boards/reports?form=" + owed.form() + "&period=" + owed.period() + "&area=dvhc:"
                        + (random.nextBoolean() ? "vn" : province()));
    }

    private void list(double second) {
        get(LIST, second, Service.REPORT, "/v1/obligations?state=open&sort=due&limit=50&area=dvhc:" + province());
    }

    private void search(double second) {
        get(SEARCH, second, Service.PLAN, "/v1/search?q=ke+hoach+do+" + random.nextInt(1_000));
    }

    private void get(String kind, double second, Service service, String path) {
        loop.at(second, () -> loop.send(kind, second, () -> caller.attempt(Request.get(service, path))));
    }

    private String province() {
        return tree.top().get(random.nextInt(tree.top().size())).code();
    }
}
