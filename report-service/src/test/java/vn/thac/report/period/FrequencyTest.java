package vn.thac.report.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FrequencyTest {

    /** plan-service foretells the reports of these periods. */
    @Test
    void the_periods_that_are_known_are_those_that_the_contract_of_plan_issued_names() throws IOException {
        Set<String> known = new TreeSet<>();
        for (int length = 1; length < 100; length++) {
            for (String unit : List.of("W", "M", "Y")) {
                String period = "P" + length + unit;
                Frequency.find(period).ifPresent(found -> known.add(period));
            }
        }
        Path schema = Path.of(
                System.getProperty("thac.root", ".."), "plan-service/contract/events/plan.issued.v1.schema.json");
        Set<String> named = new TreeSet<>();
        new ObjectMapper()
                .readTree(schema.toFile())
                .at("/properties/regimes/items/properties/frequency/examples")
                .forEach(period -> named.add(period.asText()));
        assertEquals(named, known);
    }
}
