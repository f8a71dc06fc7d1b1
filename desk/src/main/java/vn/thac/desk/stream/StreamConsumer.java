package vn.thac.desk.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.inbox.EventKeeper;
import vn.thac.core.inbox.Received;
import vn.thac.core.kafka.EventHeader;

/**
 * Keeps all that is told, in one order for all readers. Topics come side by side, so an event may come before what decides
 * who hears it: it is set aside until then, and a plan is told when everybody whom it asked is known. So nobody passes over
 * what concerns them, however quickly they read.
 */
@ApplicationScoped
public class StreamConsumer implements EventKeeper {

    private final StreamStore store;
    private final LessonStore lessons;
    private final ObjectMapper json;

    @Inject
    StreamConsumer(StreamStore store, LessonStore lessons, ObjectMapper json) {
        this.store = store;
        this.lessons = lessons;
        this.json = json;
    }

    @Override
    public void keep(List<Received> received) {
        Lesson lesson = Lesson.none();
        List<StreamedEvent> events = new ArrayList<>(received.size());
        for (Received each : received) {
            Payload payload = new Payload(data(each));
            lesson.learn(each.type(), Objects.requireNonNullElse(version(each), 0L), payload);
            events.add(streamed(each, payload));
        }
        store.hold();
        LessonStore.Widened widened = lessons.learn(lesson);
        store.release(lesson);
        store.add(events);
        store.tellAgain(widened);
    }

    private JsonNode data(Received event) {
        try {
            JsonNode data = json.readTree(event.payload());
            if (data == null || !data.isObject()) {
                throw new IllegalArgumentException("payload of " + event.type() + " is no object");
            }
            return data;
        } catch (IOException e) {
            throw new IllegalArgumentException("payload of " + event.type() + " cannot be read", e);
        }
    }

    private static StreamedEvent streamed(Received event, Payload payload) {
        return new StreamedEvent(
                event.id(),
                event.type(),
                Objects.requireNonNullElse(event.header(EventHeader.SOURCE), "/thac"),
                event.key(),
                id(event, EventHeader.SUBJECT),
                version(event),
                event.time(),
                id(event, EventHeader.ACTING_UNIT),
                event.header(EventHeader.TRACE_PARENT),
                event.payload(),
                Audience.of(event.type()),
                payload.id("planId").orElse(null),
                Audience.otherPlan(event.type()).flatMap(payload::id).orElse(null),
                payload.id("regimeId").orElse(null),
                payload.units());
    }

    /** Null where an event tells of many. */
    private static @Nullable Long version(Received event) {
        return event.header(EventHeader.SEQUENCE) == null ? null : Long.valueOf(event.sequence());
    }

    private static @Nullable UUID id(Received event, EventHeader header) {
        String value = event.header(header);
        return value == null ? null : UUID.fromString(value);
    }
}
