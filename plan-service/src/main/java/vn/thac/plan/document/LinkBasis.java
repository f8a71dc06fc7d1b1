package vn.thac.plan.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.document.CitationStore.Citation;
import vn.thac.plan.packages.BasisLine;
import vn.thac.plan.packages.BasisLine.Relation;
import vn.thac.plan.packages.PackageReader;

/**
 * Puts a plan's basis into the graph when it is issued: each line leads to a plan of ours, to a document only cited,
 * or into a gap. A cycle is refused.
 */
@ApplicationScoped
public class LinkBasis {

    /**
     * What a plan rests on among our own.
     *
     * @param parents the plans it implements directly
     * @param ancestors all that it implements, through any documents, itself not included
     * @param replaced what it says that it replaces, by the line's place; what its unit does not see is only claimed
     * @param ambiguous what its lines may mean, by their keys, where that is several plans
     */
    public record Linked(
            Set<PlanId> parents,
            Set<PlanId> ancestors,
            Map<Integer, PlanId> replaced,
            Map<String, List<PlanId>> ambiguous) {}

    /**
     * What a plan's lines lead to, as far as it can be known before they are in the graph.
     *
     * @param ancestors all that its parents implement: all there are where each line leads to a plan of ours
     */
    public record Found(
            OwnNode plan,
            List<BasisLine> lines,
            Map<String, Node> nodes,
            List<BasisEdge> edges,
            MatchCitations.Matched matched,
            Set<PlanId> parents,
            Set<PlanId> ancestors) {}

    /**
     * What lines that name a number mean.
     *
     * @param met plans of ours, by the keys of the lines that mean them
     * @param elsewhere keys of those that mean no plan of ours which the unit may rest on
     * @param ambiguous what they may mean, where that is several plans
     */
    public record Cited(Map<String, PlanId> met, List<String> elsewhere, Map<String, List<PlanId>> ambiguous) {}

    @Inject
    DocumentStore documents;

    @Inject
    MatchCitations match;

    @Inject
    CitationStore citations;

    /** Puts the plan and its basis into the graph; the plan itself must be there. */
    public Linked link(Found found) {
        return link(found, edges -> documents.insert(found.plan(), edges));
    }

    /** The same for a further edition of a plan in the graph, which counts already. */
    public Linked relink(
            OwnNode plan,
            List<BasisLine> lines,
            Map<String, PlanId> links,
            Map<String, UnitId> units,
            Collection<PlanId> mandating) {
        Found found = find(plan, lines, links, units, mandating);
        return link(found, edges -> documents.insertFurther(plan, edges));
    }

    /** What the lines lead to, before they are in the graph; what is only cited is known from here on. */
    public Found find(
            OwnNode plan,
            List<BasisLine> lines,
            Map<String, PlanId> links,
            Map<String, UnitId> units,
            Collection<PlanId> mandating) {
        Map<String, CitedDocument> cited = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> !links.containsKey(line.key()))
                .forEach(line -> cited.put(line.key(), CitedDocument.of(plan.plan(), line, unitOf(line, units))));
        MatchCitations.Matched matched = match.of(plan.issuer(), cited);
        Map<String, Node> nodes = nodes(links, lines, cited, matched);
        List<BasisEdge> edges = edges(plan.plan(), lines, nodes);
        Set<PlanId> parents = parents(plan.plan(), edges, nodes.values());
        parents.addAll(mandating);
        Set<PlanId> ancestors = new LinkedHashSet<>(documents.ancestorsOf(parents));
        ancestors.remove(plan.plan());
        return new Found(plan, lines, nodes, edges, matched, parents, ancestors);
    }

    private Linked link(Found found, Consumer<List<BasisEdge>> insert) {
        PlanId plan = found.plan().plan();
        insert.accept(found.edges());
        found.matched()
                .claimed()
                .forEach((key, own) -> citations.claim(new Citation(
                        plan, Objects.requireNonNull(found.nodes().get(key)).id(), own)));
        Set<PlanId> ancestors = new LinkedHashSet<>(found.ancestors());
        if (!found.nodes().values().stream().allMatch(Node::own)) {
            refuseCycle(found.edges());
            ancestors.addAll(documents.implementedBy(plan.value()));
            ancestors.remove(plan);
        }
        return new Linked(
                found.parents(),
                ancestors,
                replaced(found.lines(), found.nodes()),
                found.matched().ambiguous());
    }

    private static Map<Integer, PlanId> replaced(List<BasisLine> lines, Map<String, Node> nodes) {
        Map<Integer, PlanId> replaced = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Node node = Objects.requireNonNull(nodes.get(lines.get(i).key()));
            if (node.own() && lines.get(i).relation() == Relation.REPLACES) {
                replaced.put(i, new PlanId(node.id()));
            }
        }
        return replaced;
    }

    /** What a unit's lines would mean if they were linked now. */
    public Cited cited(UnitId issuer, List<BasisLine> lines, Map<String, UnitId> units) {
        Map<String, CitedDocument> cited = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.number() != null && !line.isGap())
                .forEach(line -> cited.put(line.key(), CitedDocument.of(PlanId.next(), line, unitOf(line, units))));
        MatchCitations.Matched matched = match.of(issuer, cited);
        cited.keySet().removeAll(matched.met().keySet());
        return new Cited(Map.copyOf(matched.met()), List.copyOf(cited.keySet()), matched.ambiguous());
    }

    /** The nodes of all lines, by their keys. */
    private Map<String, Node> nodes(
            Map<String, PlanId> links,
            List<BasisLine> lines,
            Map<String, CitedDocument> cited,
            MatchCitations.Matched matched) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (BasisLine line : lines) {
            PlanId own = links.containsKey(line.key())
                    ? links.get(line.key())
                    : matched.met().get(line.key());
            if (own != null) {
                nodes.put(line.key(), new Node(own.value(), true));
            }
        }
        cited.keySet().removeAll(matched.met().keySet());
        nodes.putAll(documents.cite(cited));
        return nodes;
    }

    private static @Nullable UnitId unitOf(BasisLine line, Map<String, UnitId> units) {
        return line.unit() == null ? null : units.get(line.unit());
    }

    private static List<BasisEdge> edges(PlanId plan, List<BasisLine> lines, Map<String, Node> nodes) {
        List<BasisEdge> edges = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            BasisLine line = lines.get(i);
            UUID to = Objects.requireNonNull(nodes.get(line.key())).id();
            String cited = PackageReader.write(line);
            edges.add(
                    new BasisEdge(i, line.key(), plan.value(), to, line.relation(), line.via(), line.section(), cited));
            Node through = line.via() == null ? null : nodes.get(line.via());
            // A plan of ours says itself what it rests on.
            if (through != null && !through.own()) {
                edges.add(new BasisEdge(
                        i, line.key(), through.id(), to, Relation.IMPLEMENTS, null, line.section(), cited));
            }
        }
        return edges;
    }

    private void refuseCycle(List<BasisEdge> edges) {
        Set<UUID> sources = new LinkedHashSet<>();
        edges.forEach(edge -> sources.add(edge.from()));
        Set<UUID> turning = documents.reachingThemselves(sources);
        for (BasisEdge edge : edges) {
            if (turning.contains(edge.from())) {
                throw Refused.at(PlanRefusal.BASIS_CYCLE, "/basis/" + edge.position(), Map.of("key", edge.key()));
            }
        }
    }

    private static Set<PlanId> parents(PlanId plan, List<BasisEdge> edges, Collection<Node> nodes) {
        Set<UUID> own = new HashSet<>();
        nodes.stream().filter(Node::own).forEach(node -> own.add(node.id()));
        Set<PlanId> parents = new LinkedHashSet<>();
        for (BasisEdge edge : edges) {
            boolean direct = edge.from().equals(plan.value()) && edge.relation() == Relation.IMPLEMENTS;
            if (direct && own.contains(edge.to())) {
                parents.add(new PlanId(edge.to()));
            }
        }
        return parents;
    }
}
