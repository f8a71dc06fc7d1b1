package vn.thac.plan.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Refused;
import vn.thac.plan.PlanRefusal;

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
        assertThrows(Refused.class, () -> yaml("a: [{b: !!binary 'aGk='}]"));
    }

    @Test
    void brackets_nest_sixty_deep_and_no_deeper() {
        assertEquals(1, json("[".repeat(60) + "]".repeat(60)).size());
        assertThrows(Refused.class, () -> json("[".repeat(61) + "]".repeat(61)));
    }

    @Test
    void a_number_has_sixty_digits_and_no_more() {
        assertEquals(new BigDecimal("9".repeat(60)), json("9".repeat(60)).decimalValue());
        assertThrows(Refused.class, () -> json("9".repeat(61)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010",
                "-010",
                "+010",
                "007",
                "00",
                "0x10",
                "-0x1F",
                "0b11",
                "1_000",
                "1_000.5",
                "1.5_5",
                "0_7",
                "01.5",
                "1:30",
                "1:30.5",
                "190:20:30",
                ".inf",
                "-.INF",
                ".nan",
                "0777777777777777777777"
            })
    void what_is_a_number_to_yaml_but_no_decimal_is_text_as_it_stands(String written) {
        assertEquals(written, yaml("a: " + written).path("a").textValue());
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "-5, -5", "+5, 5", "0, 0", "0.50, 0.50", ".5, 0.5", "5., 5", "1e3, 1E+3", "-1.5E-2, -0.015"})
    void a_decimal_in_yaml_is_the_number_that_is_written(String written, BigDecimal meant) {
        JsonNode read = yaml("a: " + written).path("a");
        assertEquals(true, read.isNumber());
        assertEquals(meant, read.decimalValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"010", "0x10", "1_000"})
    void what_yaml_is_told_to_take_for_a_number_is_text_too(String written) {
        assertEquals(
                written, yaml("a: [{b: !!int '" + written + "'}]").at("/a/0/b").textValue());
    }

    @Test
    void a_figure_is_what_is_written() {
        JsonNode targets = yaml("targets: [{key: A, value: 010}, {key: B, value: 0x10}, {key: C, value: 1_000}]")
                .path("targets");
        assertEquals(10, targets.at("/0/value").intValue());
        assertEquals("0x10", targets.at("/1/value").textValue());
        assertEquals("1_000", targets.at("/2/value").textValue());
    }

    @ParameterizedTest
    @CsvSource({"2024-07-23", "5/KH-UBND", "1.2.3", "Số 5"})
    void what_other_readers_of_yaml_take_for_something_else_stays_text(String word) {
        assertEquals(word, yaml("a: " + word).path("a").textValue());
    }

    @Test
    void a_second_document_behind_the_first_is_refused() {
        assertUnreadable("a: 1\n---\na: 2\n", true);
        assertUnreadable("{} 7", false);
    }

    @Test
    void nothing_at_all_is_no_package() {
        assertUnreadable("", false);
        assertUnreadable("", true);
        assertUnreadable(" \n ", false);
        assertUnreadable("# nothing", true);
    }

    @Test
    void what_cannot_be_read_is_refused_with_its_line() {
        Refused json = assertUnreadable("{\n  \"a\": 1,\n  \"b\" 2\n}", false);
        assertEquals("3", json.faults().get(0).args().get("line"));
        Refused yaml = assertUnreadable("a: 1\nb: 2\na: 3\n", true);
        assertEquals("3", yaml.faults().get(0).args().get("line"));
    }

    @Test
    void every_text_and_number_that_cannot_be_kept_is_named_at_its_place() {
        Refused refused = assertThrows(
                Refused.class,
                () -> json("{\"a\": [1, \"x\\u0000y\", {\"b/c~d\": 1e1001}], \"e\\u0000\": 1, \"f\": \"\\udfff\"}"));
        assertEquals(
                List.of("/a/1", "/a/2/b~1c~0d", "/e?", "/f"),
                refused.faults().stream().map(Fault::pointer).toList());
        refused.faults().forEach(fault -> assertEquals(CoreRefusal.BAD_VALUE, fault.refusal()));
    }

    @Test
    void a_number_that_can_be_written_out_and_a_sign_of_two_halves_are_kept() {
        assertEquals(new BigDecimal("1e1000"), json("{\"a\": 1e1000}").path("a").decimalValue());
        assertEquals("🌊", json("{\"a\": \"\\ud83c\\udf0a\"}").path("a").textValue());
    }

    @Test
    void a_part_is_cleaned_at_its_place_in_the_body() {
        JsonNode body = PackageReader.stored("{\"t\": [\"%s\"], \"u\": \"x\\u0000\"}"
                .formatted(Normalizer.normalize("Chỉ thị", Normalizer.Form.NFD)));
        Refused refused = assertThrows(Refused.class, () -> PackageReader.part(body, "/changes"));
        assertEquals("/changes/u", refused.faults().get(0).pointer());
        assertEquals(1, refused.faults().size());
        JsonNode part = PackageReader.part(
                PackageReader.stored(
                        "{\"t\": [\"%s\"]}".formatted(Normalizer.normalize("Chỉ thị", Normalizer.Form.NFD))),
                "/changes");
        assertEquals("Chỉ thị", part.path("t").path(0).textValue());
    }

    @Test
    void the_head_of_a_stored_package_is_read_without_the_rest() {
        JsonNode tree = FullPlan.tree();
        assertEquals(PackageReader.document(tree), PackageReader.document(PackageReader.json(tree)));
    }

    @Test
    void nothing_empty_is_written() {
        assertEquals(
                json(
                        "{\"document\": {\"kind\": \"plan\", \"issuer\": \"ubnd:91\", \"title\": \"K\"}, \"targets\": [{\"key\": \"T\"}]}"),
                PackageReader.written(
                        FullPlan.read(
                                "document: {kind: plan, issuer: 'ubnd:91', title: K, aliases: [], place: null}\ntargets: [{key: T, name: null, origins: []}]\nduties: []")));
    }

    @Test
    void what_was_never_valid_is_not_read_as_if_it_were() {
        assertThrows(IllegalStateException.class, () -> FullPlan.read("targets: [{key: T, value: many}]"));
        assertThrows(IllegalStateException.class, () -> FullPlan.read("targets: [{key: T, comparator: '=>'}]"));
        assertThrows(IllegalStateException.class, () -> PackageReader.stored("{"));
    }

    private static Refused assertUnreadable(String text, boolean yaml) {
        Refused refused =
                assertThrows(Refused.class, () -> PackageReader.tree(text.getBytes(StandardCharsets.UTF_8), yaml));
        assertEquals(PlanRefusal.PACKAGE_UNREADABLE, refused.faults().get(0).refusal());
        return refused;
    }

    private static JsonNode json(String text) {
        return PackageReader.tree(text.getBytes(StandardCharsets.UTF_8), false);
    }

    private static JsonNode yaml(String text) {
        return PackageReader.tree(text.getBytes(StandardCharsets.UTF_8), true);
    }
}
