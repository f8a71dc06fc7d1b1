package vn.thac.report.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thac.core.time.Vietnam;
import vn.thac.report.Boundaries;
import vn.thac.report.consolidation.ConsolidationRequest.Basis;
import vn.thac.report.consolidation.MemberStore.MemberReport;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormStore;
import vn.thac.report.live.AreaTreeStore;
import vn.thac.report.measure.DefinedCells;
import vn.thac.report.measure.LeafStore.Leaves;
import vn.thac.report.measure.LeafStore.Owing;
import vn.thac.report.regime.OpenedPeriod;
import vn.thac.report.regime.Regime;
import vn.thac.report.rollup.CellTotal;
import vn.thac.report.rollup.Forest;
import vn.thac.report.rollup.Node;
import vn.thac.report.rollup.Scope;

/**
 * What the reports of a period's members come to, over the areas of its map, so that who stands above others adds nothing
 * to them; and whose figures are wanting in it, where a definition says that this matters.
 */
@ApplicationScoped
class AddUpMembers {

    private final FormStore forms;
    private final DefinedCells defined;
    private final AreaTreeStore areas;
    private final Clock clock;

    @Inject
    AddUpMembers(FormStore forms, DefinedCells defined, AreaTreeStore areas, Clock clock) {
        this.forms = forms;
        this.defined = defined;
        this.areas = areas;
        this.clock = clock;
    }

    record Figures(Map<String, CellTotal> cells, List<Signed.Wanting> wanting) {

        static final Figures NONE = new Figures(Map.of(), List.of());
    }

    Figures addUp(Regime regime, OpenedPeriod period, Basis basis, List<MemberReport> reports) {
        String code = period.form();
        Form form = forms.find(code, regime.formVersionFor(period)).orElse(null);
        if (code == null || form == null) {
            return Figures.NONE;
        }
        Map<UUID, List<Owing>> places = new LinkedHashMap<>();
        reports.forEach(r ->
                places.computeIfAbsent(r.place(), place -> new ArrayList<>()).add(r.owing(basis)));
        LocalDate day = areas.dayOf(Boundaries.AS_WAS, Scope.ofRegime(regime.id()), period.period());
        Leaves owing = new Leaves(areas.above(List.copyOf(places.keySet()), day), places);
        Forest forest =
                new Forest(owing.above(), pin -> forms.indicator(code, pin).rule());
        places.forEach((place, all) -> all.forEach(one -> forest.add(place, one.report())));
        Node total = forest.total();
        LocalDate today = Vietnam.today(clock);
        List<Signed.Wanting> wanting = new ArrayList<>();
        defined.of(form, total, (root, indicator) -> defined.gaps(code, owing, root, indicator, today))
                .forEach((root, cell) -> {
                    if (cell.gaps().all() > 0) {
                        wanting.add(Signed.Wanting.of(root, cell.gaps()));
                    }
                });
        return new Figures(total.cells(), wanting);
    }
}
