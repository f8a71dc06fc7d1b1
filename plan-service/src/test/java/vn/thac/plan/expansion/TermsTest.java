package vn.thac.plan.expansion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.plan.content.Asked;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.packages.FullPlan;
import vn.thac.plan.packages.PlanPackage;

/** What an expansion needs of a package, read from its text. */
class TermsTest {

    private static final UnitId ISSUER = UnitId.next();
    private static final UnitId SO = UnitId.next();
    private static final UnitId TINH = UnitId.next();
    private static final Map<String, UnitId> UNITS = Map.of("thac:so", SO, "thac:so@2024-01-01", SO, "ubnd:91", TINH);

    private static final String ADDRESSEES = """
            addressees:
              - {key: so, name: Sở, unit: 'thac:so', units: ['thac:so@2024-01-01']}
              - {key: huyen, name: Các huyện, selector: {track: government, level: district, under: 'ubnd:91'}}
              - {key: tat-ca, name: Tất cả, parts: [so, huyen]}
              - {key: ai, name: Các đơn vị liên quan}
            """;

    @Test
    void only_what_stands_for_units_is_expanded_each_unit_once_and_by_its_id() {
        Terms terms = terms("");
        assertEquals(
                List.of("so", "huyen"),
                terms.addressees().stream().map(Terms.Named::key).toList());
        assertEquals(List.of(SO), terms.addressees().get(0).units());
        assertEquals(
                TINH,
                java.util.Objects.requireNonNull(terms.addressees().get(1).selector())
                        .under());
    }

    @Test
    void a_plan_that_names_no_unit_reaches_nobody() {
        assertFalse(terms("").reachNobody());
        assertTrue(read("addressees: [{key: ai, name: Ai đó}]").reachNobody());
    }

    @Test
    void a_phrase_is_asked_through_its_parts() {
        assertEquals(
                List.of("so", "huyen"),
                terms("mandates: [{addressee: tat-ca, asks: own-plan}]").asks().stream()
                        .map(Asked::addressee)
                        .toList());
    }

    @Test
    void items_with_the_same_holders_are_counted_together() {
        assertEquals(
                List.of(new Terms.Held(Set.of("so", "huyen"), 2), new Terms.Held(Set.of("so"), 1)),
                terms("""
                        duties:
                          - {key: D1, addressee: so, text: T, with: [huyen]}
                          - {key: D2, addressee: tat-ca, text: T}
                          - {key: D3, addressee: so, text: T}
                        """).items());
    }

    @Test
    void only_reports_that_open_by_themselves_count_by_who_reports() {
        assertEquals(List.of(Set.of("so", "huyen")), terms("""
                        reporting:
                          - {key: R1, who: [tat-ca, so], kind: periodic, frequency: P6M}
                          - {key: R2, who: [so], kind: periodic, frequency: P7M}
                          - {key: R3, who: [so], kind: ad-hoc}
                        """).regimes());
    }

    @Test
    void a_unit_that_nobody_has_looked_up_is_a_bug() {
        assertThrows(NullPointerException.class, () -> read("addressees: [{key: a, name: A, unit: 'thac:la'}]"));
    }

    private static Terms terms(String sections) {
        return read(ADDRESSEES + sections);
    }

    private static Terms read(String sections) {
        PlanPackage plan = FullPlan.read("document: {kind: plan, issuer: 'ubnd:91', title: K}\n" + sections);
        return Terms.of(
                plan, ISSUER, new Content(plan, new PlanRelations(plan, "government", Map.of(), Set.of())), UNITS);
    }
}
