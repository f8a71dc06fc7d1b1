package vn.thac.plan.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thac.plan.PlanId;
import vn.thac.plan.comparison.Above;
import vn.thac.plan.comparison.Conformance;
import vn.thac.plan.comparison.Part;
import vn.thac.plan.comparison.Place;
import vn.thac.plan.inheritance.Source;
import vn.thac.plan.packages.FullPlan;

/** A comparison is made once for what it compares, and anew for anything else. */
class KeptComparisonsTest {

    private static final PlanId PLAN = PlanId.next();
    private static final Source.Asking ASKING = Above.asking(FullPlan.read("""
            document: {kind: plan, issuer: 'capuy:106', title: K}
            addressees: [{key: we, name: Chúng tôi}]
            targets: [{key: T1, name: Tỷ lệ, comparator: '>=', value: 90, unit: '%', year: 2030}]
            """));

    private final KeptComparisons kept = new KeptComparisons();
    private final List<Conformance> made = new ArrayList<>();

    @Test
    void what_is_compared_again_is_not_compared_again() {
        assertEquals(1, comparisonsOf(PLAN, 2, ASKING));
        assertEquals(1, comparisonsOf(PLAN, 2, ASKING));
        assertEquals(1, comparisonsOf(PLAN, 2, sharing(Map.of())));
    }

    @Test
    void another_text_another_plan_and_whatever_else_is_asked_is_another_comparison() {
        assertEquals(1, comparisonsOf(PLAN, 2, ASKING));
        assertEquals(2, comparisonsOf(PLAN, 3, ASKING));
        assertEquals(3, comparisonsOf(PlanId.next(), 3, ASKING));
        assertEquals(4, comparisonsOf(PLAN, 3, sharing(Map.of("T1", BigDecimal.TEN))));
        assertEquals(5, comparisonsOf(PLAN, 3, ASKING, ASKING));
        assertEquals(6, comparisonsOf(PLAN, 3));
    }

    @Test
    void a_large_one_is_not_kept() {
        List<Conformance.Extra> many =
                Collections.nCopies(101, new Conformance.Extra(Part.DUTY, new Place("D1", "/duties/0", "")));
        for (int times = 1; times <= 2; times++) {
            kept.of(PLAN, 2, List.of(), () -> made(new Conformance(List.of(), many)));
            assertEquals(times, made.size());
        }
    }

    private int comparisonsOf(PlanId plan, long version, Source.Asking... asking) {
        kept.of(plan, version, List.of(asking), () -> made(new Conformance(List.of(), List.of())));
        return made.size();
    }

    private Conformance made(Conformance one) {
        made.add(one);
        return one;
    }

    private static Source.Asking sharing(Map<String, BigDecimal> shares) {
        return new Source.Asking(ASKING.source(), ASKING.asks(), ASKING.addressees(), shares);
    }
}
