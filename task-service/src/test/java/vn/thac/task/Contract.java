package vn.thac.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.thac.core.problem.JsonRules;

/** The contract files beside the code, and what to hold against them. */
public final class Contract {

    public static final ObjectMapper JSON = mapper();
    private static final Path ROOT = Path.of(System.getProperty("thac.root", ".."));

    private Contract() {}

    /** The producer writes exactly the sample: same fields, same order, same values; and the sample keeps the schema. */
    public static void assertWritesTheSample(String type, Object payload) {
        JsonNode sample = read("task-service", type + ".sample.json");
        JsonNode written = JSON.valueToTree(payload);
        assertThat(written.toPrettyString()).isEqualTo(sample.toPrettyString());
        JsonNode schema = read("task-service", type + ".schema.json");
        var broken = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(sample);
        assertThat(broken).isEmpty();
        List<String> unknown = new ArrayList<>();
        sample.fieldNames().forEachRemaining(name -> {
            if (!schema.path("properties").has(name)) {
                unknown.add(name);
            }
        });
        assertThat(unknown)
                .as("fields that the schema of %s does not name", type)
                .isEmpty();
    }

    /** Another service's sample, read as a consumer reads it: what it does not know, it ignores. */
    public static <T> T readSample(String service, String type, Class<T> as) {
        try {
            return JSON.readerFor(as)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(read(service, type + ".sample.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode read(String service, String file) {
        try {
            return JSON.readTree(Files.readString(
                    ROOT.resolve(service).resolve("contract/events").resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModules(new JavaTimeModule(), new Jdk8Module());
        new JsonRules().customize(mapper);
        return mapper;
    }
}
