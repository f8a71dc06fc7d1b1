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

    /** plan-service refuses any other and foretells the reports of these: it reads the same list. */
    @Test
    void the_periods_that_are_known_are_those_of_the_contracts_list() throws IOException {
        Set<String> known = new TreeSet<>();
        for (int length = 1; length < 100; length++) {
            for (String unit : List.of("W", "M", "Y")) {
                String period = "P" + length + unit;
                Frequency.find(period).ifPresent(found -> known.add(period));
            }
        }
        Path list = Path.of(System.getProperty("thac.root", ".."), "plan-service/contract/frequencies.json");
        Set<String> named = new TreeSet<>();
        new ObjectMapper()
                .readTree(list.toFile())
                .path("frequencies")
                .forEach(one -> named.add(one.path("frequency").asText()));
        assertEquals(named, known);
    }
}
