package vn.thac.plan.basis;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.directory.vocabulary.Vocabulary;
import vn.thac.plan.NamesOnDays;
import vn.thac.plan.PlanId;
import vn.thac.plan.UnitOnDay;
import vn.thac.plan.document.AmbiguousCitations;
import vn.thac.plan.document.Candidate;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.register.PlanSightStore;

/** Reads what a plan rests on, and the way up from it. */
@ApplicationScoped
class ReadBasis {

    @Inject
    BasisListStore graph;

    @Inject
    Directory directory;

    @Inject
    Vocabulary vocabulary;

    @Inject
    NamesOnDays names;

    @Inject
    PlanSightStore sight;

    @Inject
    AmbiguousCitations citations;

    @Inject
    Clock clock;

    BasisView of(PlanId plan) {
        List<BasisView.Link> all = graph.linksAbove(plan.value());
        Set<UUID> named = new HashSet<>(Set.of(plan.value()));
        all.forEach(link -> named.addAll(List.of(link.statedBy(), link.to())));
        Set<UUID> seen = sight.seenOf(named);
        List<BasisView.Link> links = BasisGraph.reached(
                plan.value(),
                all.stream().filter(link -> seen.contains(link.statedBy())).toList());
        Map<UUID, BasisView.Document> documents = documents(plan.value(), links);
        documents.replaceAll((id, document) -> document.ours() && !seen.contains(id) ? asCited(id, links) : document);
        Map<UUID, List<Candidate>> ambiguous = candidates(plan, documents);
        documents.replaceAll((id, document) -> document.among(ambiguous.get(id)));
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
        List<BasisView.Document> steps = withGaps(
                new BasisGraph(links)
                        .path(plan.value(), to).stream().map(byId::get).toList(),
                links,
                byId);
        return new BasisView.Path(steps, crossings(steps), steps.stream().anyMatch(BasisView.Document::gap));
    }

    /**
     * With the documents that must stand between two steps and that nobody has named: a text says that one is missing, and
     * the way passes over a level there.
     */
    private List<BasisView.Document> withGaps(
            List<BasisView.Document> steps, List<BasisGraph.Link> links, Map<UUID, BasisView.Document> byId) {
        Map<UUID, Integer> levels = levels(steps);
        List<BasisView.Document> all = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            BasisView.Document step = steps.get(i);
            all.add(step);
            Integer from = levels.get(step.id());
            Integer to = i + 1 < steps.size() ? levels.get(steps.get(i + 1).id()) : null;
            if (from != null && to != null && from - to > 1) {
                links.stream()
                        .filter(link -> link.isImplementing() && link.from().equals(step.id()))
                        .map(link -> byId.get(link.to()))
                        .filter(missing -> missing != null && missing.gap() && !steps.contains(missing))
                        .forEach(all::add);
            }
        }
        return all;
    }

    /** How far down the issuers of these stand, of those that are units here. */
    private Map<UUID, Integer> levels(List<BasisView.Document> steps) {
        List<String> down = vocabulary.levels();
        Map<UUID, Integer> byUnit = new HashMap<>();
        directory
                .find(
                        steps.stream()
                                .map(BasisView.Document::issuerUnit)
                                .filter(Objects::nonNull)
                                .map(UnitId::new)
                                .toList(),
                        Vietnam.today(clock))
                .forEach(unit -> byUnit.put(unit.id().value(), down.indexOf(unit.level())));
        Map<UUID, Integer> levels = new HashMap<>();
        steps.stream()
                .filter(step -> step.issuerUnit() != null && byUnit.getOrDefault(step.issuerUnit(), -1) >= 0)
                .forEach(step -> levels.put(step.id(), byUnit.get(step.issuerUnit())));
        return levels;
    }

    /** Of documents that nobody has said what they are: the plans that the unit and the reader see and that fit. */
    private Map<UUID, List<Candidate>> candidates(PlanId plan, Map<UUID, BasisView.Document> documents) {
        BasisView.Document own = documents.get(plan.value());
        List<UUID> open = documents.values().stream()
                .filter(document -> !document.ours() && !document.gap() && document.number() != null)
                .map(BasisView.Document::id)
                .toList();
        if (own == null || own.issuerUnit() == null || open.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Candidate>> found = new HashMap<>(citations.of(new UnitId(own.issuerUnit()), open));
        Set<UUID> seen = sight.seenOf(found.values().stream()
                .flatMap(List::stream)
                .map(Candidate::plan)
                .toList());
        found.replaceAll((id, plans) ->
                plans.stream().filter(one -> seen.contains(one.plan())).toList());
        found.values().removeIf(plans -> plans.size() < 2);
        return found;
    }

    /** A plan that the reader does not see: what the text that cites it says, and no more. */
    private static BasisView.Document asCited(UUID id, List<BasisView.Link> links) {
        String line = links.stream()
                .filter(link -> link.to().equals(id))
                .map(BasisView.Link::cited)
                .findFirst()
                .orElseThrow();
        JsonNode said = PackageReader.stored(line);
        return new BasisView.Document(
                id,
                false,
                false,
                said.path("kind").textValue(),
                said.path("number").textValue(),
                said.path("issuer").textValue(),
                null,
                null,
                null,
                null,
                said.path("subject").textValue(),
                null);
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
        LocalDate today = Vietnam.today(clock);
        List<UUID> ids = new ArrayList<>(List.of(plan));
        links.forEach(link -> ids.add(link.to()));
        List<BasisListStore.Found> found =
                graph.documents(ids.stream().distinct().toList());
        Map<UnitOnDay, String> called = names.of(found.stream()
                .map(one -> issuer(one, today))
                .filter(Objects::nonNull)
                .toList());
        Map<UnitId, KnownUnit> units = new HashMap<>();
        directory
                .find(called.keySet().stream().map(UnitOnDay::unit).toList(), today)
                .forEach(unit -> units.put(unit.id(), unit));
        Map<UUID, BasisView.Document> documents = new LinkedHashMap<>();
        found.forEach(one -> {
            BasisView.Document document = one.document();
            UnitOnDay issuer = issuer(one, today);
            KnownUnit unit = issuer == null ? null : units.get(issuer.unit());
            documents.put(
                    document.id(),
                    unit == null
                            ? document
                            : document.issuedBy(called.getOrDefault(issuer, unit.name()), unit.track()));
        });
        return documents;
    }

    /** An issuer is called as on the day of its document. */
    private static @Nullable UnitOnDay issuer(BasisListStore.Found found, LocalDate today) {
        BasisView.Document document = found.document();
        if (document.issuerUnit() == null) {
            return null;
        }
        DocumentDate date = DocumentDate.of(document.date(), document.datePrecision());
        return new UnitOnDay(new UnitId(document.issuerUnit()), DocumentDate.day(date, found.issuedAt(), today));
    }
}
