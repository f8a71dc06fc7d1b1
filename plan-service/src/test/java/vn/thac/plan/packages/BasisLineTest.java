package vn.thac.plan.packages;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BasisLineTest {

    @Test
    void only_what_is_said_to_be_missing_is_a_gap() {
        assertTrue(line("{key: B, relation: cites, missing: true}").isGap());
        assertFalse(line("{key: B, relation: cites, missing: false}").isGap());
        assertFalse(line("{key: B, relation: cites}").isGap());
    }

    private static BasisLine line(String yaml) {
        return FullPlan.read("document: {kind: plan, issuer: 'ubnd:91', title: K}\nbasis: [" + yaml + "]")
                .basis()
                .get(0);
    }
}
