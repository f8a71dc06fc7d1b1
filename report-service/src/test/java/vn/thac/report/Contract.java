package vn.thac.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
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
import vn.thac.core.problem.JsonRules;

/** The contract's files beside what this service writes and reads. */
public final class Contract {

    private static final Path ROOT = Path.of(System.getProperty("thac.root", ".."));

    private Contract() {}

    public static ObjectMapper json() {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .build();
        new JsonRules().customize(mapper);
        return mapper;
    }

    /** The payload written is exactly the sample, and the sample keeps the schema. */
    public static void holds(String type, Object payload) {
        try {
            Path events = ROOT.resolve("report-service/contract/events");
            Path sample = events.resolve(type + ".sample.json");
            JsonNode written = json().readTree(json().writeValueAsString(payload));
            if (Boolean.getBoolean("thac.contract.write")) {
                Files.writeString(
                        sample, json().writerWithDefaultPrettyPrinter().writeValueAsString(written) + "\n");
            }
            assertEquals(json().readTree(Files.readString(sample)), written, type);
            JsonNode schema = json().readTree(Files.readString(events.resolve(type + ".schema.json")));
            assertEquals(
                    Set.of(),
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(written),
                    type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another service's sample, read as this service reads its events. */
    public static <T> T sampleOf(String service, String type, Class<T> as) {
        try {
            String text = Files.readString(ROOT.resolve(service + "/contract/events/" + type + ".sample.json"));
            return json().readerFor(as)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
