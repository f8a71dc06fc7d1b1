package vn.thac.core.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyContentTest {

    private static BodyContent of(String json) {
        return BodyContent.of(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // JSON                             | objects | elements
                "{}                                 | 1 | 0",
                "[]                                 | 0 | 1",
                "[1]                                | 0 | 1",
                "[1,2,3]                            | 0 | 3",
                "{\"a\":1,\"b\":2}                  | 1 | 0",
                "{\"a\":[1,2],\"b\":[3]}            | 1 | 3",
                "[{},{},{\"a\":[1,{\"b\":2}]}]      | 4 | 5",
                "{\"a\":\"x,{[,\"}                  | 1 | 0",
                "{\"a\":\"\\\",{[\",\"b\":[1,2]}    | 1 | 2",
                "{\"a\":\"\\\\\",\"b\":[1,2]}       | 1 | 2",
                "[[1,2],[3,4]]                      | 0 | 6",
                "{\"a\":[{\"x\":1,\"y\":2},{}]}     | 3 | 2",
                "7                                  | 0 | 0",
            })
    void objects_and_elements_are_counted_and_texts_are_not(String json, int objects, int elements) {
        assertEquals(new BodyContent(objects, elements), of(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "]]]]", "}}}", "\"", "{\"a", "\"\\", ",,,,", "[,", "\u0000"})
    void what_is_no_json_is_counted_all_the_same(String odd) {
        assertFalse(of(odd).isTooMuch());
    }

    @Test
    void the_whole_country_in_one_body_is_not_too_much() {
        String unit =
                "{\"name\":\"Xã Bình Lư\",\"codes\":[{\"scheme\":\"ubnd\",\"code\":\"03412\"}],\"parents\":[{\"tree\":\"area\"}]}";
        assertFalse(of("[" + (unit + ",").repeat(10_794) + unit + "]").isTooMuch());
    }

    @Test
    void more_objects_or_elements_than_anybody_has_are_too_much() {
        assertTrue(of("{\"duties\":[" + "{},".repeat(120_000) + "{}]}").isTooMuch());
        assertTrue(of("[" + "1,".repeat(100_001) + "1]").isTooMuch());
        assertTrue(of("[".repeat(100_001)).isTooMuch());
        assertTrue(of("{\"a\":".repeat(60_001)).isTooMuch());
    }

    @Test
    void what_it_takes_grows_with_what_is_in_it_and_not_with_its_texts() {
        assertEquals(
                of("{}").bytes(),
                of("{\"a\":\"" + "x".repeat(1_000_000) + "\"}").bytes());
        assertTrue(of("[" + "{},".repeat(20_000) + "{}]").bytes() > 40_000_000);
    }
}
