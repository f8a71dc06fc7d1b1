package vn.thac.plan.basis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The graph of a basis: documents that only rest on earlier ones. */
class BasisGraphProperties {

    private static final int DOCUMENTS = 12;

    @Property
    void a_path_is_made_of_links_and_exists_where_one_implements_step_by_step(
            @ForAll("earlier") List<BasisGraph.Link> links) {
        BasisGraph graph = new BasisGraph(links);
        for (UUID to : above(document(DOCUMENTS - 1), links)) {
            List<UUID> path = graph.path(document(DOCUMENTS - 1), to);
            assertEquals(document(DOCUMENTS - 1), path.get(0));
            assertEquals(to, path.get(path.size() - 1));
            for (int i = 1; i < path.size(); i++) {
                UUID from = path.get(i - 1);
                UUID next = path.get(i);
                assertTrue(links.stream()
                        .anyMatch(l -> l.from().equals(from) && l.to().equals(next) && l.isImplementing()));
            }
        }
    }

    @Provide
    Arbitrary<List<BasisGraph.Link>> earlier() {
        Arbitrary<Integer> later = Arbitraries.integers().between(1, DOCUMENTS - 1);
        Arbitrary<BasisGraph.Link> link = later.flatMap(from -> Combinators.combine(
                        Arbitraries.integers().between(0, from - 1), Arbitraries.of(true, true, false))
                .as((to, implementing) -> new BasisGraph.Link(document(from), document(to), implementing, false)));
        return link.list().ofMaxSize(30);
    }

    private static Set<UUID> above(UUID document, List<BasisGraph.Link> links) {
        Set<UUID> above = new LinkedHashSet<>();
        List<UUID> open = new ArrayList<>(List.of(document));
        while (!open.isEmpty()) {
            UUID at = open.remove(open.size() - 1);
            links.stream()
                    .filter(link -> link.from().equals(at) && link.isImplementing())
                    .map(BasisGraph.Link::to)
                    .filter(above::add)
                    .forEach(open::add);
        }
        return above;
    }

    private static UUID document(int n) {
        return new UUID(0, n);
    }
}
