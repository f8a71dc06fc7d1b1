package vn.thac.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.thac.core.json.JsonRules;

/**
 * The events of a service's contract, {@code contract/events/<type>.schema.json} and {@code .sample.json}: its producer
 * writes exactly the sample, its consumers read it. {@code -Dthac.contract.write=true} writes the samples anew.
 */
public final class EventContract {

    private final Path events;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    private EventContract(Path events) {
        this.events = events;
    }

    /** Of the service whose folder is called so. */
    public static EventContract of(String service) {
        return in(Path.of(System.getProperty("thac.root", "..")).resolve(service));
    }

    static EventContract in(Path service) {
        return new EventContract(service.resolve("contract").resolve("events"));
    }

    /** JSON as the services write and read it. */
    public static ObjectMapper json() {
        ObjectMapper json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .build();
        new JsonRules().customize(json);
        return json;
    }

    /** The payload is exactly the sample: same fields, same order, same values; and the sample keeps its schema. */
    public void isWrittenAs(String type, Object payload) {
        String written = json().valueToTree(payload).toPrettyString();
        if (Boolean.getBoolean("thac.contract.write")) {
            write(type + ".sample.json", written + "\n");
        }
        assertEquals(tree(type + ".sample.json").toPrettyString(), written, type);
        assertEquals(List.of(), faults(type, tree(type + ".sample.json")), "faults of the sample of " + type);
    }

    /** The payload is one that the producer could write: it keeps the schema and has no field that this does not name. */
    public void allows(String type, Object payload) {
        assertEquals(List.of(), faults(type, json().valueToTree(payload)), "what no " + type + " says");
    }

    /** The sample as a consumer reads it: what its record does not name, it ignores. */
    public <T> T sample(String type, Class<T> as) {
        try {
            return json().readerFor(as)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(text(type + ".sample.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the payload breaks its schema, and the fields that the schema does not name. */
    private List<String> faults(String type, JsonNode payload) {
        JsonSchema schema =
                schemas.computeIfAbsent(type, each -> JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(tree(each + ".schema.json")));
        List<String> faults = new ArrayList<>();
        schema.validate(payload).forEach(fault -> faults.add(fault.getMessage()));
        payload.fieldNames().forEachRemaining(name -> {
            if (!schema.getSchemaNode().path("properties").has(name)) {
                faults.add(name + " is not in the schema");
            }
        });
        return faults;
    }

    private JsonNode tree(String file) {
        try {
            return json().readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String file) {
        try {
            return Files.readString(events.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Files.writeString(events.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
