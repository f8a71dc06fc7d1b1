package vn.thac.plan.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a phrase means: the addressees that it is made of. */
class PlanPackageTest {

    private static final PlanPackage PLAN = FullPlan.read("""
            document: {kind: plan, issuer: 'ubnd:91', title: K}
            addressees:
              - {key: so, name: Sở, unit: 'thac:so'}
              - {key: ai, name: Ai đó}
              - {key: hai, name: Hai, parts: [so, ai]}
              - {key: ca-hai, name: Cả hai và mình, unit: 'ubnd:91', parts: [hai, so]}
              - {key: vong, name: Vòng, parts: [vong-2, so]}
              - {key: vong-2, name: Vòng, parts: [vong]}
            """);

    @Test
    void one_without_parts_means_itself_also_where_nobody_is_known() {
        assertEquals(List.of("so"), leaves("so"));
        assertEquals(List.of("ai"), leaves("ai"));
    }

    @Test
    void a_phrase_means_what_it_is_made_of_each_once_and_itself_where_it_names_units() {
        assertEquals(List.of("so", "ai"), leaves("hai"));
        assertEquals(List.of("ca-hai", "so", "ai"), leaves("ca-hai"));
    }

    @Test
    void a_phrase_made_of_itself_comes_to_an_end() {
        assertEquals(List.of("so"), leaves("vong"));
    }

    @Test
    void a_key_that_nothing_has_means_nobody() {
        assertEquals(List.of(), leaves("khong"));
    }

    private static List<String> leaves(String key) {
        return List.copyOf(PlanPackage.leaves(key, PLAN.addresseesByKey()));
    }
}
