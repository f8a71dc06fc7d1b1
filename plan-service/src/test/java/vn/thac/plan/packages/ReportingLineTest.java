package vn.thac.plan.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.plan.Contract;
import vn.thac.plan.packages.ReportingLine.Kind;

class ReportingLineTest {

    @Test
    void the_periods_that_open_by_themselves_are_those_that_the_contract_names() {
        Set<String> opening = new TreeSet<>();
        for (int length = 1; length < 100; length++) {
            for (String unit : List.of("W", "M", "Y")) {
                String period = "P" + length + unit;
                if (line(Kind.PERIODIC, period, null).opensByItself()) {
                    opening.add(period);
                }
            }
        }
        Set<String> named = new TreeSet<>();
        Contract.schema("plan.issued.v1")
                .at("/properties/regimes/items/properties/frequency/examples")
                .forEach((JsonNode period) -> named.add(period.asText()));
        assertEquals(named, opening);
    }

    @Test
    void only_periodic_reports_open_by_themselves() {
        assertFalse(line(Kind.AD_HOC, "P1Y", null).opensByItself());
        assertFalse(line(null, null, null).opensByItself());
    }

    @Test
    void a_kind_that_is_not_said_is_periodic_unless_only_a_trigger_is_named() {
        assertEquals(Kind.PERIODIC, line(null, null, null).kindOrDefault());
        assertEquals(Kind.PERIODIC, line(null, "P1Y", "khi có yêu cầu").kindOrDefault());
        assertEquals(Kind.AD_HOC, line(null, null, "khi có yêu cầu").kindOrDefault());
        assertEquals(
                Kind.REVIEW,
                line(Kind.INTERIM_REVIEW, null, null).kindOrDefault().asFollowed());
    }

    private static ReportingLine line(@Nullable Kind kind, @Nullable String frequency, @Nullable String trigger) {
        return new ReportingLine(
                "R", List.of(), List.of(), null, null, kind, frequency, null, null, trigger, null, null, null, null,
                null);
    }
}
