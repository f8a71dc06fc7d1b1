package vn.thac.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thac.client.Json;

class ResultTest {

    private final Result result = new Result("deadline", "after it", "7,237 requests", 7_237, 0, 60);

    @Test
    void a_target_that_was_never_reached_is_written_without_a_number() {
        result.target("as fast as before", Double.POSITIVE_INFINITY, 10, " s");

        JsonNode target = written().get("targets").get(0);

        assertTrue(target.has("found"));
        assertTrue(target.get("found").isNull());
        assertFalse(target.get("reached").asBoolean());
        assertEquals(10, target.get("most").asInt());
    }

    @Test
    void a_target_is_written_with_what_was_found() {
        result.target("all requests, p99", 405.6674, 1_000, " ms");

        JsonNode target = written().get("targets").get(0);

        assertEquals(405.667, target.get("found").asDouble());
        assertTrue(target.get("reached").asBoolean());
        assertEquals("all requests, p99", target.get("what").asText());
    }

    private JsonNode written() {
        String json = Json.pretty(result.json(1, 0, Map.of()));
        return Json.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
