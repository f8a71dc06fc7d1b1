package vn.thac.core.idempotency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredAnswerTest {

    @Test
    void an_answer_comes_back_whole_and_says_that_it_is_a_repetition() {
        Response answer = new StoredAnswer(
                        201, Map.of("Location", "/v1/plans/1", "ETag", "\"1\""), "{\"name\":\"Kế hoạch\"}")
                .response();
        assertEquals(201, answer.getStatus());
        assertEquals("/v1/plans/1", answer.getHeaderString("Location"));
        assertEquals("\"1\"", answer.getHeaderString("ETag"));
        assertEquals("true", answer.getHeaderString("Idempotency-Replayed"));
        assertEquals("application/json", answer.getMediaType().toString());
        assertArrayEquals("{\"name\":\"Kế hoạch\"}".getBytes(StandardCharsets.UTF_8), (byte[]) answer.getEntity());
    }

    @Test
    void an_answer_without_a_body_stays_without_one() {
        Response answer = new StoredAnswer(204, Map.of(), null).response();
        assertEquals(204, answer.getStatus());
        assertFalse(answer.hasEntity());
    }

    @Test
    void what_is_stored_is_not_changed_by_who_stored_it() {
        Map<String, String> headers = new HashMap<>(Map.of("ETag", "\"1\""));
        StoredAnswer stored = new StoredAnswer(200, headers, "{}");
        headers.put("ETag", "\"2\"");
        assertEquals("\"1\"", stored.response().getHeaderString("ETag"));
    }
}
