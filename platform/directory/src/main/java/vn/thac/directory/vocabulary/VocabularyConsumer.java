package vn.thac.directory.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;

/** Keeps this service's knowledge of the vocabulary. */
@ApplicationScoped
public class VocabularyConsumer implements EventHandler {

    private static final List<String> COMMON = List.of("id", "list", "code", "version", "name", "rank", "retired");

    private final KeepWords words;

    @Inject
    VocabularyConsumer(KeepWords words) {
        this.words = words;
    }

    @Override
    public String type() {
        return "vocabulary.recorded.v1";
    }

    @Override
    public void handle(Received event) {
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<Received> events) {
        words.keep(
                events.stream().map(event -> word(event.read(ObjectNode.class))).toList());
    }

    /** What all lists say has a field of its own; the rest are the attributes of this one. */
    static Word word(ObjectNode told) {
        JsonNode rank = told.path("rank");
        return new Word(
                told.required("list").asText(),
                told.required("code").asText(),
                told.required("version").asLong(),
                told.required("name").asText(),
                rank.isInt() ? (Integer) rank.asInt() : null,
                told.path("retired").asBoolean(),
                told.deepCopy().without(COMMON));
    }
}
