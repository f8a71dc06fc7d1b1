package vn.thac.report.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.report.ConsolidationId;
import vn.thac.report.NextAction;
import vn.thac.report.UnitName;
import vn.thac.report.consolidation.SignedStore.Outdated;
import vn.thac.report.form.FormStore;
import vn.thac.report.measure.Cell;
import vn.thac.report.measure.DefinedCells;
import vn.thac.report.measure.FigureTotal;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeStore;
import vn.thac.report.rollup.Node;

/** Shows signed consolidations with the names that their units had when they were signed. */
@ApplicationScoped
class ShowSigned {

    @Inject
    FormStore forms;

    @Inject
    DefinedCells defined;

    @Inject
    SignedStore signings;

    @Inject
    RegimeStore regimes;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    List<FigureTotal> figures(Signed signed) {
        return cells(signed).values().stream().map(FigureTotal::of).toList();
    }

    /** By the pin of the first definition of each. */
    Map<String, Cell> cells(Signed signed) {
        return forms.find(signed.form(), signed.formVersion())
                .map(form -> defined.of(
                        form,
                        new Node(signed.cells(), Map.of()),
                        (root, indicator) -> signed.wanting(root, pin -> forms.root(form.code(), pin))))
                .orElse(Map.of());
    }

    List<SignedView> brief(List<Signed> signed) {
        return views(signed, false);
    }

    List<SignedView> whole(List<Signed> signed) {
        return views(signed, true);
    }

    private List<SignedView> views(List<Signed> signed, boolean withSources) {
        Map<ConsolidationId, Outdated> outdated = signings.outdated(signed);
        return signed.stream()
                .map(s -> view(
                        s,
                        withSources,
                        Optional.ofNullable(outdated.get(s.id()))
                                .filter(latest -> latest.version() == s.version())
                                .orElse(null)))
                .toList();
    }

    private SignedView view(Signed signed, boolean withSources, @Nullable Outdated outdated) {
        Set<UnitId> units = signed.units();
        if (withSources) {
            signed.members().forEach(m -> units.add(m.unit()));
        }
        Map<UnitId, String> names = directory.names(units, Vietnam.dayOf(signed.signedAt()));
        List<SignedView.SourceView> sources = withSources
                ? signed.members().stream()
                        .map(m -> new SignedView.SourceView(
                                UnitName.of(m.unit(), names), m.obligation(), m.reportVersion()))
                        .toList()
                : null;
        return new SignedView(
                signed.id(),
                signed.version(),
                "signed",
                signed.regime(),
                signed.plan(),
                signed.period(),
                UnitName.of(signed.unit(), names),
                signed.basis(),
                signed.signedAt(),
                signed.signedBy(),
                signed.narrative(),
                signed.members().size(),
                figures(signed),
                signed.gaps().stream()
                        .map(g -> new SignedView.GapView(UnitName.of(g.unit(), names), g.obligation(), g.why()))
                        .toList(),
                signed.receivers().stream().map(u -> UnitName.of(u, names)).toList(),
                sources,
                outdated == null ? null : true,
                outdated == null ? null : outdated.askedAgain() ? signAgain(signed) : List.of());
    }

    /** By those of the collectors who go on with it; where none does, what each signs is a report of its own. */
    private List<NextAction> signAgain(Signed signed) {
        List<UnitId> collectors =
                regimes.find(signed.regime()).map(Regime::reviewers).orElse(List.of());
        LocalDate today = Vietnam.today(clock);
        String at = "/v1/regimes/" + signed.regime() + "/periods/" + signed.period() + "/consolidate";
        return collectors.stream()
                .filter(unit -> signings.last(signed.regime(), signed.period(), unit, collectors, today)
                        .filter(last -> last.id().equals(signed.id()))
                        .isPresent())
                .map(unit -> new NextAction("consolidate", unit, Duty.CONSOLIDATE, null, at))
                .toList();
    }
}
