package vn.thac.desk.delivery;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A receiver with a library of Standard Webhooks takes what is sent, and one that reckons by itself too. */
class LetterTest {

    private static final String NEW = "whsec_"
            + Base64.getEncoder().encodeToString("the new secret, 32 bytes long...".getBytes(StandardCharsets.UTF_8));
    private static final String OLD = "whsec_"
            + Base64.getEncoder().encodeToString("the old secret, 32 bytes long...".getBytes(StandardCharsets.UTF_8));
    private static final UUID ID = UUID.fromString("0190c5a2-8f00-7000-8000-0000000000e1");
    private static final String BODY = "{\"name\":\"Cổng điều hành\"}";

    private static Map<String, List<String>> headers(Letter letter) {
        return letter.headers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
    }

    @Test
    void the_signature_is_an_hmac_of_id_time_and_body() throws Exception {
        Instant at = Instant.parse("2024-07-23T01:00:00Z");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("the new secret, 32 bytes long...".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] sum = mac.doFinal((ID + ".1721696400." + BODY).getBytes(StandardCharsets.UTF_8));

        assertEquals(
                Map.of(
                        "webhook-id",
                        ID.toString(),
                        "webhook-timestamp",
                        "1721696400",
                        "webhook-signature",
                        "v1," + Base64.getEncoder().encodeToString(sum)),
                Letter.of(ID, BODY, List.of(NEW), at).headers());
    }

    @Test
    void while_a_secret_is_changed_either_one_proves_it() {
        Letter letter = Letter.of(ID, BODY, List.of(NEW, OLD), Instant.now());

        assertDoesNotThrow(() -> new Webhook(NEW).verify(BODY, headers(letter)));
        assertDoesNotThrow(() -> new Webhook(OLD).verify(BODY, headers(letter)));
        assertThrows(WebhookVerificationException.class, () -> new Webhook(NEW)
                .verify(BODY, headers(Letter.of(ID, BODY, List.of(OLD), Instant.now()))));
        assertThrows(WebhookVerificationException.class, () -> new Webhook(NEW).verify(BODY + " ", headers(letter)));
    }
}
