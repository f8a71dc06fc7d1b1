package vn.thac.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.Id;
import vn.thac.core.WireName;
import vn.thac.core.json.JsonRules;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Sentences;

class FaultFinderTest {

    record Part(String name, int weight) {
        Part {
            if (name != null && name.isBlank()) {
                throw new IllegalArgumentException("blank name");
            }
        }
    }

    enum Asks implements WireName {
        OWN_PLAN,
        PASS_ON
    }

    record Ref(UUID value) implements Id {
        @JsonCreator
        static Ref fromString(String text) {
            return new Ref(UUID.fromString(text));
        }
    }

    record Referring(Ref unit, List<Ref> units, Boolean whole, Integer year, BigDecimal price, Part part) {}

    record Thing(String name, LocalDate day, BigDecimal price, List<Part> parts, Asks asks) {}

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
                        "/colour unknown-field",
                        "/day bad-value",
                        "/parts/0/name wrong-type",
                        "/parts/0/weight wrong-type",
                        "/parts/1 wrong-type",
                        "/parts/2 bad-value",
                        "/parts/3/weight missing-value"),
                faults(body));
    }

    @Test
    void text_that_is_no_json_is_one_fault_of_the_whole() {
        assertEquals(Set.of(" malformed-body"), faults("{\"name\":"));
        assertEquals(Set.of(" malformed-body"), faults("{} {}"));
        assertEquals(Set.of(" malformed-body"), faults("{\"name\":\"a\",\"name\":\"b\"}"));
        assertEquals(Set.of(" wrong-type"), faults("[1]"));
    }

    @Test
    void a_day_of_another_form_and_a_number_without_end_are_refused() {
        for (String odd : List.of(
                "\"2024-02-30\"",
                "\"+999999999-12-31\"",
                "\"10000-01-01\"",
                "\"-0001-01-01\"",
                "\"2024-06-30T08:00\"",
                "[2024,6,30]",
                "20240630")) {
            assertEquals(
                    1,
                    faults("{\"day\":" + odd + "}").stream()
                            .filter(f -> f.startsWith("/day "))
                            .count(),
                    odd);
        }
        for (String odd : List.of("1e2147483647", "1e-2147483647", "1e999999", "1e99999999999", "\"7\"", "NaN")) {
            assertEquals(1, faults("{\"price\":" + odd + "}").size(), odd);
        }
        assertEquals(Set.of("/colour unknown-field"), faults("{\"price\":1e3,\"day\":\"9999-12-31\",\"colour\":1}"));
    }

    @Test
    void a_word_outside_a_closed_list_is_refused_with_the_words_there_are() {
        for (String odd : List.of("OWN_PLAN", "own plan", "0", "")) {
            Fault fault = find("{\"asks\":\"" + odd + "\"}").get(0);
            assertEquals("unknown-word", fault.refusal().code(), odd);
            assertEquals(Map.of("value", odd, "allowed", "own-plan, pass-on"), fault.args());
        }
        assertEquals(Set.of("/asks unknown-word"), faults("{\"asks\":1}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"unit": 5}           | text, such as "1", not a whole number.
                    {"units": {"a": "b"}} | a list, such as ["a", "b"], not an object.
                    {"whole": []}         | true or false, not a list.
                    {"year": 2025.5}      | a whole number, such as 2025, not a number with decimals.
                    {"price": true}       | a number, such as 99.9, not true or false.
                    {"part": "a"}         | an object with named fields, such as {"key": "a"}, not text.
                    """)
    void of_another_kind_of_value_it_is_said_which_is_needed(String body, String said) {
        Fault fault = new FaultFinder(json)
                .find(body.getBytes(StandardCharsets.UTF_8), Referring.class)
                .get(0);
        assertEquals(CoreRefusal.WRONG_TYPE, fault.refusal());
        assertEquals("What is needed here is " + said, new Sentences().of(fault, Locale.ENGLISH));
    }

    @Test
    void of_a_huge_body_only_the_first_faults_are_told() {
        String body =
                "{\"parts\":[" + "{\"name\":\"a\",\"weight\":1},".repeat(200_000) + "{\"x\":1},".repeat(99) + "{}]}";
        assertTrue(faults(body).size() < 50);
    }

    private Set<String> faults(String body) {
        return find(body).stream()
                .map(f -> f.pointer() + " " + f.refusal().code())
                .collect(Collectors.toSet());
    }

    private List<Fault> find(String body) {
        return new FaultFinder(json).find(body.getBytes(StandardCharsets.UTF_8), Thing.class);
    }
}
