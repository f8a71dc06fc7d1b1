package vn.thac.report.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.report.PlanId;
import vn.thac.report.UnitName;
import vn.thac.report.form.Form;
import vn.thac.report.live.LiveTotalStore;
import vn.thac.report.live.LiveTotalStore.Stored;
import vn.thac.report.period.Period;
import vn.thac.report.rollup.Counts;
import vn.thac.report.rollup.Node;
import vn.thac.report.rollup.Scope;
import vn.thac.report.target.MeasuredTarget;
import vn.thac.report.target.Target;
import vn.thac.report.total.AreaSightStore;
import vn.thac.report.total.CountsView;
import vn.thac.report.total.FigureTotal;
import vn.thac.report.total.ReadTotals;

/** Puts the board together from the nodes of the area. */
@ApplicationScoped
class ReadBoard {

    @Inject
    BoardStore store;

    @Inject
    LiveTotalStore live;

    @Inject
    ReadTotals totals;

    @Inject
    AreaSightStore sight;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    Board ofPlan(PlanId plan, @Nullable Period period, @Nullable String areaReference) {
        UnitId issuer = store.issuerOf(plan).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        UnitId area = sight.require(areaReference == null ? issuer.toString() : areaReference, today());
        List<Shown> shown = new ArrayList<>();
        for (BoardStore.OpenRegime regime : store.regimes(plan, period)) {
            Scope scope = Scope.ofRegime(regime.id());
            Stored node = node(scope, regime.period(), area);
            List<FigureTotal> figures = regime.form() == null
                    ? List.of()
                    : totals.figures(
                            totals.form(regime.form()),
                            node(Scope.ofForm(regime.form()), regime.period(), area)
                                    .node());
            shown.add(new Shown(
                    scope,
                    node,
                    new Board.Part(
                            regime.id(),
                            regime.key(),
                            regime.period(),
                            regime.form(),
                            all(node),
                            levels(node),
                            figures)));
        }
        return board(plan, null, area, shown, store.targetsOf(plan));
    }

    Board ofForm(String form, @Nullable Period period, String areaReference) {
        UnitId area = sight.require(areaReference, today());
        Form newest = totals.form(form);
        List<Shown> shown = new ArrayList<>();
        Optional<Period> asked = period == null ? store.latestPeriod(form) : Optional.of(period);
        asked.ifPresent(p -> {
            Scope scope = Scope.ofForm(form);
            Stored node = node(scope, p, area);
            shown.add(new Shown(
                    scope,
                    node,
                    new Board.Part(null, null, p, form, all(node), levels(node), totals.figures(newest, node.node()))));
        });
        return board(null, form, area, shown, store.targetsIn(area, today()));
    }

    /** A part with the node that it shows. */
    private record Shown(Scope scope, Stored stored, Board.Part part) {}

    private Board board(
            @Nullable PlanId plan,
            @Nullable String form,
            UnitId area,
            List<Shown> shown,
            List<BoardStore.PlanTargets> targets) {
        Counts all = Counts.NONE;
        Map<String, Counts> levels = new TreeMap<>();
        Map<UnitId, Counts> below = new LinkedHashMap<>();
        Instant asOf = null;
        for (Shown part : shown) {
            all = all.plus(part.stored().node().all());
            part.stored().node().counts().forEach((level, n) -> levels.merge(level, n, Counts::plus));
            for (Stored child : live.countsBelow(part.scope(), part.part().period(), area)) {
                below.merge(child.area(), child.node().all(), Counts::plus);
            }
            Instant computed = part.stored().asOf();
            asOf = asOf == null || computed != null && computed.isAfter(asOf) ? computed : asOf;
        }
        List<UnitId> named = new ArrayList<>(below.keySet());
        named.add(area);
        Map<UnitId, String> names = directory.names(named, today());
        return new Board(
                plan,
                form,
                UnitName.of(area, names),
                asOf,
                CountsView.of(all, today()),
                views(levels),
                shown.stream().map(Shown::part).toList(),
                below.entrySet().stream()
                        .map(e -> new Board.Below(UnitName.of(e.getKey(), names), CountsView.of(e.getValue(), today())))
                        .toList(),
                judged(targets, area, shown));
    }

    private List<Board.TargetView> judged(List<BoardStore.PlanTargets> plans, UnitId area, List<Shown> shown) {
        int year = shown.stream()
                .flatMap(s -> s.part().period().calendar().stream())
                .map(Period.Calendar::year)
                .max(Integer::compare)
                .orElse(today().getYear());
        Map<String, Optional<Board.Latest>> latest = new HashMap<>();
        List<Board.TargetView> views = new ArrayList<>();
        for (BoardStore.PlanTargets plan : plans) {
            for (MeasuredTarget measured : plan.targets()) {
                Optional<Board.Latest> figure = measured.figureOf() == null
                        ? Optional.empty()
                        : latest.computeIfAbsent(measured.figureOf(), code -> latest(code, area));
                Target target = measured.target();
                Target.Verdict verdict =
                        target.verdict(figure.map(l -> l.figure().value()).orElse(null), measured.direction());
                views.add(new Board.TargetView(plan.plan(), target, target.phase(year), verdict, figure.orElse(null)));
            }
        }
        return views;
    }

    /** The indicator's figure of the latest period in which anybody of the area gave one. */
    private Optional<Board.Latest> latest(String indicator, UnitId area) {
        return store.figuresOf(indicator, area).stream()
                .sorted((a, b) -> end(b.period()).compareTo(end(a.period())))
                .flatMap(
                        at -> totals
                                .figures(
                                        totals.form(at.form()),
                                        node(Scope.ofForm(at.form()), at.period(), area)
                                                .node())
                                .stream()
                                .filter(f -> f.indicator().equals(indicator) && f.reported() > 0)
                                .map(f -> new Board.Latest(at.form(), at.period(), area, f)))
                .findFirst();
    }

    private static LocalDate end(Period period) {
        return period.calendar().map(Period.Calendar::lastDay).orElse(LocalDate.MIN);
    }

    private Stored node(Scope scope, Period period, UnitId area) {
        return live.find(scope, period, area).orElse(new Stored(area, Node.EMPTY, null));
    }

    private CountsView all(Stored stored) {
        return CountsView.of(stored.node().all(), today());
    }

    private Map<String, CountsView> levels(Stored stored) {
        return views(stored.node().counts());
    }

    private Map<String, CountsView> views(Map<String, Counts> levels) {
        Map<String, CountsView> views = new LinkedHashMap<>();
        levels.forEach((level, counts) -> views.put(level, CountsView.of(counts, today())));
        return views;
    }

    private LocalDate today() {
        return Vietnam.today(clock);
    }
}
