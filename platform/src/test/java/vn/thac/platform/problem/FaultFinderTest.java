package vn.thac.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaultFinderTest {

    record Part(String name, int weight) {
        Part {
            if (name != null && name.isBlank()) {
                throw new IllegalArgumentException("blank name");
            }
        }
    }

    record Thing(String name, LocalDate day, List<Part> parts) {}

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    FaultFinderTest() {
        new JsonRules().customize(json);
    }

    @Test
    void all_faults_are_found_each_at_its_place() {
        String body = "{\"name\":\"x\",\"colour\":\"red\",\"day\":\"2024-13-01\","
                + "\"parts\":[{\"name\":7,\"weight\":\"w\"},3,{\"name\":\" \",\"weight\":1},{\"name\":\"y\"}]}";
        assertEquals(
                Set.of(
                        "/colour unknown-field", "/day bad-value", "/parts/0/name wrong-type", "/parts/0/weight wrong-type",
                        "/parts/1 wrong-type", "/parts/2 bad-value", "/parts/3/weight missing-value"),
                faults(body));
    }

    @Test
    void text_that_is_no_json_is_one_fault_of_the_whole() {
        assertEquals(Set.of(" malformed-body"), faults("{\"name\":"));
        assertEquals(Set.of(" malformed-body"), faults("{} {}"));
        assertEquals(Set.of(" malformed-body"), faults("{\"name\":\"a\",\"name\":\"b\"}"));
        assertEquals(Set.of(" wrong-type"), faults("[1]"));
    }

    private Set<String> faults(String body) {
        return new FaultFinder(json).find(body.getBytes(StandardCharsets.UTF_8), Thing.class).stream()
                .map(f -> f.pointer() + " " + f.refusal().code())
                .collect(Collectors.toSet());
    }
}
