package vn.thac.plan.basis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BasisGraphTest {

    private final UUID commune = UUID.randomUUID();
    private final UUID district = UUID.randomUUID();
    private final UUID province = UUID.randomUUID();
    private final UUID directive = UUID.randomUUID();

    @Test
    void the_path_goes_step_by_step_even_where_a_plan_cites_the_top_directly() {
        BasisGraph graph = new BasisGraph(List.of(
                implementing(commune, directive),
                implementing(commune, district),
                implementing(district, province),
                implementing(province, directive)));
        assertEquals(List.of(commune, district, province, directive), graph.path(commune, directive));
    }

    @Test
    void a_link_reached_through_another_is_walked_only_to_its_own_end() {
        BasisGraph graph = new BasisGraph(
                List.of(new BasisGraph.Link(commune, province, true, true), implementing(province, directive)));
        assertEquals(List.of(), graph.path(commune, directive));
        assertEquals(List.of(commune, province), graph.path(commune, province));
    }

    @Test
    void what_is_only_cited_is_no_step() {
        BasisGraph graph = new BasisGraph(List.of(new BasisGraph.Link(commune, directive, false, false)));
        assertEquals(List.of(), graph.path(commune, directive));
    }

    @Test
    void a_plan_is_its_own_path() {
        assertEquals(List.of(commune), new BasisGraph(List.of()).path(commune, commune));
    }

    private static BasisGraph.Link implementing(UUID from, UUID to) {
        return new BasisGraph.Link(from, to, true, false);
    }
}
