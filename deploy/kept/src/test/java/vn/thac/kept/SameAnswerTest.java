package vn.thac.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameAnswerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_later_build_may_say_more() {
        assertEquals(List.of(), differences("{\"a\":1,\"b\":null}", "{\"a\":1.0,\"c\":[1]}"));
    }

    @Test
    void what_was_said_must_stand_at_its_place() {
        assertEquals(List.of("/a/b: then 1, now 2"), differences("{\"a\":{\"b\":1}}", "{\"a\":{\"b\":2}}"));
        assertEquals(List.of("/a: then \"x\", now "), differences("{\"a\":\"x\"}", "{}"));
    }

    @Test
    void lists_keep_their_length_and_order() {
        assertEquals(List.of(": then [1,2], now [1,2,3]"), differences("[1,2]", "[1,2,3]"));
        assertEquals(List.of("/0: then 1, now 2", "/1: then 2, now 1"), differences("[1,2]", "[2,1]"));
    }

    private static List<String> differences(String then, String now) {
        try {
            return SameAnswer.differences(JSON.readTree(then), JSON.readTree(now));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
