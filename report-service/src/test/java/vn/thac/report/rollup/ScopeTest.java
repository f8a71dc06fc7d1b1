package vn.thac.report.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import vn.thac.report.Samples;

class ScopeTest {

    @Test
    void a_regime_has_totals_of_its_own() {
        assertEquals(Samples.REGIME.value(), Scope.ofRegime(Samples.REGIME).id());
        assertNotEquals(Scope.NONE, Scope.ofRegime(Samples.REGIME));
    }
}
