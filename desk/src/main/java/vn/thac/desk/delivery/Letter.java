package vn.thac.desk.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A body with the headers of Standard Webhooks: who got it knows who sent it, when, and whether it came before. */
record Letter(String body, Map<String, String> headers) {

    static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    Letter {
        headers = Map.copyOf(headers);
    }

    /** @param id the same at each repetition */
    static Letter of(UUID id, String body, List<String> secrets, Instant now) {
        long timestamp = now.getEpochSecond();
        return new Letter(
                body,
                Map.of(
                        "webhook-id", id.toString(),
                        "webhook-timestamp", Long.toString(timestamp),
                        "webhook-signature",
                                secrets.stream()
                                        .map(secret -> signature(secret, id, timestamp, body))
                                        .collect(Collectors.joining(" "))));
    }

    private static String signature(String secret, UUID id, long timestamp, String body) {
        try {
            return new Webhook(secret).sign(id.toString(), timestamp, body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("cannot be signed", e);
        }
    }
}
