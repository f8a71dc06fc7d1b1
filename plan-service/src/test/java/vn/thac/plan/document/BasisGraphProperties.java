package vn.thac.plan.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
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
    void documents_that_rest_on_earlier_ones_make_no_cycle(@ForAll("earlier") List<BasisGraph.Link> links) {
        assertFalse(new BasisGraph(links).hasCycle());
    }

    @Property
    void a_link_back_from_anything_above_makes_a_cycle(@ForAll("earlier") List<BasisGraph.Link> links) {
        for (BasisGraph.Link link : links) {
            List<BasisGraph.Link> turned = new ArrayList<>(links);
            turned.add(new BasisGraph.Link(link.to(), link.from(), false, false));
            assertTrue(new BasisGraph(turned).hasCycle());
        }
    }

    @Property
    void what_is_above_is_closed_and_comes_of_the_links(@ForAll("earlier") List<BasisGraph.Link> links) {
        BasisGraph graph = new BasisGraph(links);
        for (int i = 0; i < DOCUMENTS; i++) {
            Set<UUID> above = graph.above(document(i), true);
            Set<UUID> expected = new HashSet<>();
            for (BasisGraph.Link link : links) {
                boolean starts = link.from().equals(document(i)) || above.contains(link.from());
                if (starts && link.isImplementing()) {
                    expected.add(link.to());
                }
            }
            assertEquals(expected, above);
        }
    }

    @Property
    void a_path_is_made_of_links_and_exists_where_one_implements_step_by_step(
            @ForAll("earlier") List<BasisGraph.Link> links) {
        BasisGraph graph = new BasisGraph(links);
        for (UUID to : graph.above(document(DOCUMENTS - 1), true)) {
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

    private static UUID document(int n) {
        return new UUID(0, n);
    }
}
