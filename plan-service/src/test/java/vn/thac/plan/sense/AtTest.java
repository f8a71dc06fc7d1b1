package vn.thac.plan.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.plan.packages.PackageReader;

/** A place in a package, and what is read there. */
class AtTest {

    @Test
    void a_place_knows_the_way_to_it() {
        At root = at("list: [{a: x}, {a: y}]");
        assertEquals("", root.pointer());
        assertEquals("/list/1/a", root.each("list").get(1).at("a").pointer());
        assertEquals("y", root.each("list").get(1).text("a"));
        assertEquals("/no/where", root.at("no").at("where").pointer());
        assertNull(root.at("no").at("where").text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5           | 5
                    -5          | -5
                    2147483647  | 2147483647
                    2147483648  |
                    5.0         |
                    '5'         |
                    true        |
                    null        |
                    [5]         |
                    """, quoteCharacter = '"')
    void a_whole_number_is_one_that_fits(String written, Integer read) {
        assertEquals(read, at("a: " + written).integer("a"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5      | 5
                    99.90  | 99.90
                    '5'    |
                    null   |
                    {}     |
                    """, quoteCharacter = '"')
    void a_decimal_is_a_number_with_the_digits_it_was_given(String written, BigDecimal read) {
        assertEquals(read, at("a: " + written).decimal("a"));
    }

    @Test
    void what_has_the_wrong_shape_is_absent() {
        At root = at("a: {}\nb: text\nc: 7\nd: null");
        assertEquals(List.of(), root.each("a"));
        assertEquals(List.of(), root.each("b"));
        assertEquals(List.of(), root.each("nowhere"));
        assertNull(root.text("c"));
        assertEquals(false, root.has("d"));
        assertEquals(false, root.flag("a"));
        assertEquals(true, root.has("a"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    true    | true
                    false   | false
                    null    | false
                    'true'  | false
                    1       | false
                    0       | false
                    [true]  | false
                    {}      | false
                    """, quoteCharacter = '"')
    void only_true_is_a_flag_that_is_set(String written, boolean set) {
        assertEquals(set, at("a: " + written).flag("a"));
        assertEquals(false, at("b: true").flag("a"));
    }

    @ParameterizedTest
    @CsvSource({"title, title", "a/b, a~1b", "a~b, a~0b", "~1, ~01", "/~/, ~1~0~1"})
    void a_field_is_written_into_a_pointer_as_pointers_are(String field, String written) {
        assertEquals(written, At.escape(field));
    }

    private static At at(String yaml) {
        return At.root(PackageReader.tree(yaml.getBytes(StandardCharsets.UTF_8), true));
    }
}
