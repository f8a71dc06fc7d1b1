package vn.thac.report.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.report.Samples;

class ScopeTest {

    @Test
    void a_report_enters_the_counts_of_its_regime_and_the_figures_of_its_form() {
        assertEquals(
                List.of(Samples.REGIME.value(), Scope.ofForm("TE-01").id()),
                List.of(Scope.fedBy(Samples.REGIME, "TE-01")));
        assertEquals(List.of(Samples.REGIME.value()), List.of(Scope.fedBy(Samples.REGIME, null)));
    }

    @Test
    void a_form_has_one_scope_whatever_the_plan() {
        assertEquals(Scope.ofForm("TE-01"), Scope.ofForm("TE-01"));
        assertNotEquals(Scope.ofForm("TE-01"), Scope.ofForm("TE-02"));
    }
}
