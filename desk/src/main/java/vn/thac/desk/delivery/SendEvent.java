package vn.thac.desk.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import vn.thac.desk.feed.CloudEvent;
import vn.thac.desk.outside.Answer;
import vn.thac.desk.outside.Outside;

/** Sends one event once. */
@ApplicationScoped
class SendEvent {

    @Inject
    Outside outside;

    @Inject
    ObjectMapper json;

    @Inject
    MeterRegistry meters;

    Answer send(Addressee to, CloudEvent event) {
        Letter letter = Letter.of(event.id(), written(event), to.secrets(), Instant.now());
        Answer answer = outside.post(to.url(), Letter.CONTENT_TYPE, letter.body(), letter.headers());
        meters.counter("webhooks_sent_total", "taken", Boolean.toString(answer.isTaken()))
                .increment();
        return answer;
    }

    private String written(CloudEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event cannot be written", e);
        }
    }
}
