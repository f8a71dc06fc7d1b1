package vn.thac.plan.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.PlanId;

/** Reads what a plan rests on, and the way up from it. */
@ApplicationScoped
class ReadBasis {

    @Inject
    BasisListStore graph;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    BasisView of(PlanId plan) {
        List<BasisView.Link> links = graph.linksAbove(plan.value());
        Map<UUID, BasisView.Document> documents = documents(plan.value(), links);
        return new BasisView(
                plan.value(),
                List.copyOf(documents.values()),
                links,
                documents.values().stream()
                        .filter(BasisView.Document::gap)
                        .map(BasisView.Document::id)
                        .toList());
    }

    BasisView.Path path(PlanId plan, UUID to) {
        BasisView basis = of(plan);
        List<BasisGraph.Link> links = basis.links().stream()
                .map(l -> new BasisGraph.Link(l.from(), l.to(), l.relation().equals("implements"), l.via() != null))
                .toList();
        Map<UUID, BasisView.Document> byId = new LinkedHashMap<>();
        basis.documents().forEach(document -> byId.put(document.id(), document));
        List<BasisView.Document> steps = new BasisGraph(links)
                .path(plan.value(), to).stream().map(byId::get).toList();
        return new BasisView.Path(steps, crossings(steps), steps.stream().anyMatch(BasisView.Document::gap));
    }

    private static int crossings(List<BasisView.Document> steps) {
        List<String> tracks = steps.stream()
                .map(BasisView.Document::track)
                .filter(Objects::nonNull)
                .toList();
        int crossings = 0;
        for (int i = 1; i < tracks.size(); i++) {
            crossings += tracks.get(i).equals(tracks.get(i - 1)) ? 0 : 1;
        }
        return crossings;
    }

    private Map<UUID, BasisView.Document> documents(UUID plan, List<BasisView.Link> links) {
        List<UUID> ids = new ArrayList<>(List.of(plan));
        links.forEach(link -> ids.add(link.to()));
        List<BasisView.Document> found = graph.documents(ids.stream().distinct().toList());
        Map<UnitId, KnownUnit> units = new LinkedHashMap<>();
        directory
                .find(
                        found.stream()
                                .map(BasisView.Document::issuerUnit)
                                .filter(Objects::nonNull)
                                .map(UnitId::new)
                                .toList(),
                        Vietnam.today(clock))
                .forEach(unit -> units.put(unit.id(), unit));
        Map<UUID, BasisView.Document> documents = new LinkedHashMap<>();
        found.forEach(document -> documents.put(document.id(), named(document, units)));
        return documents;
    }

    private static BasisView.Document named(BasisView.Document d, Map<UnitId, KnownUnit> units) {
        KnownUnit unit = d.issuerUnit() == null ? null : units.get(new UnitId(d.issuerUnit()));
        return unit == null
                ? d
                : new BasisView.Document(
                        d.id(),
                        d.ours(),
                        d.gap(),
                        d.kind(),
                        d.number(),
                        d.issuer() == null ? unit.name() : d.issuer(),
                        d.issuerUnit(),
                        unit.track(),
                        d.date(),
                        d.datePrecision(),
                        d.subject());
    }
}
