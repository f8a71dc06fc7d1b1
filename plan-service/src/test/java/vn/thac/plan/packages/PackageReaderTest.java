package vn.thac.plan.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Refused;

class PackageReaderTest {

    @Test
    void json_and_yaml_say_the_same() {
        assertEquals(
                json("{\"document\": {\"title\": \"Kế hoạch\"}, \"targets\": [{\"key\": \"T13\", \"value\": 99.9}]}"),
                yaml("document: {title: Kế hoạch}\ntargets:\n  - {key: T13, value: 99.9}\n"));
    }

    @Test
    void decimals_are_exact() {
        assertEquals(
                new BigDecimal("99.90"),
                json("{\"value\": 99.90}").path("value").decimalValue());
    }

    @Test
    void a_date_in_yaml_stays_text() {
        assertEquals(
                "2024-07-23",
                yaml("date: {value: 2024-07-23}").path("date").path("value").textValue());
    }

    @Test
    void written_and_read_again_it_is_the_same() {
        JsonNode tree = yaml("a: '234'\nb: \"yes\"\nc: [1, 2.50, null, true]\nd: 'dòng một\n\n  dòng hai'\n");
        assertEquals(tree, yaml(PackageReader.yaml(tree)));
        assertEquals(tree, json(PackageReader.json(tree)));
    }

    @Test
    void both_ways_of_writing_vietnamese_letters_read_as_one() {
        assertEquals(
                "Chỉ thị",
                json("{\"t\": \"" + Normalizer.normalize("Chỉ thị", Normalizer.Form.NFD) + "\"}")
                        .path("t")
                        .textValue());
    }

    @Test
    void what_cannot_be_read_or_kept_is_refused() {
        assertThrows(Refused.class, () -> json("{\"a\": 1, \"a\": 2}"));
        assertThrows(Refused.class, () -> yaml("a: 1\na: 2\n"));
        assertThrows(Refused.class, () -> json("{\"a\": "));
        assertThrows(Refused.class, () -> json("{} {}"));
        assertThrows(Refused.class, () -> json(""));
        assertThrows(Refused.class, () -> yaml("a: [b"));
        assertThrows(Refused.class, () -> json("[".repeat(2000) + "]".repeat(2000)));
        assertThrows(Refused.class, () -> json("{\"a\": " + "9".repeat(500) + "}"));
        assertThrows(Refused.class, () -> json("{\"a\": \"x\\u0000y\"}"));
        assertThrows(Refused.class, () -> json("{\"a\": \"\\ud800\"}"));
    }

    private static JsonNode json(String text) {
        return PackageReader.tree(text.getBytes(StandardCharsets.UTF_8), false);
    }

    private static JsonNode yaml(String text) {
        return PackageReader.tree(text.getBytes(StandardCharsets.UTF_8), true);
    }
}
