package vn.thac.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import vn.thac.core.json.JsonRules;

/** The files of the contract beside what the service writes. */
public final class Contract {

    private static final Path EVENTS =
            Path.of(System.getProperty("thac.root", ".."), "plan-service", "contract", "events");

    private Contract() {}

    public static ObjectMapper json() {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .build();
        new JsonRules().customize(mapper);
        return mapper;
    }

    public static JsonNode schema(String type) {
        try {
            return json().readTree(Files.readString(EVENTS.resolve(type + ".schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The payload written is exactly the sample, and the sample keeps the schema. */
    public static void holds(String type, Object payload) {
        try {
            Path sample = EVENTS.resolve(type + ".sample.json");
            JsonNode written = json().readTree(json().writeValueAsString(payload));
            if (Boolean.getBoolean("thac.contract.write")) {
                Files.writeString(
                        sample, json().writerWithDefaultPrettyPrinter().writeValueAsString(written) + "\n");
            }
            JsonNode expected = json().readTree(Files.readString(sample));
            assertEquals(expected, written, type);
            keepsSchema(type, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void keepsSchema(String type, JsonNode written) {
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema(type))
                        .validate(written),
                type);
    }
}
