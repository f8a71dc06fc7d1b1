package vn.thac.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.testing.PartsResource;

/** What others receive: each change once, gap-free by unit, post and word, as the contract says. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class EventsIT {

    private static final Api ADMIN = Api.administrator();

    @BeforeEach
    void codesLookAsTheyLike() {
        Api.letCodesLookAsTheyLike();
    }

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void each_change_of_a_unit_and_a_post_is_one_event_of_the_contract() throws IOException {
        ADMIN.takeIn("EV1,Lai Châu EV,tỉnh,province,\n", "on=2020-01-01&bodies=government")
                .statusCode(200);
        String at = "/v1/units/ubnd:EV1";
        String unit = ADMIN.get(at).extract().path("id");
        ADMIN.post(at + "/rename", at, "{\"name\": \"UBND tỉnh Lai Châu Mới\", \"on\": \"2024-01-01\"}")
                .statusCode(200);
        ADMIN.post(at + "/end", at, "{\"on\": \"2025-07-01\"}").statusCode(200);
        String post = ADMIN.post(
                        "/v1/posts",
                        "{\"actor\": \"ev\", \"unit\": \"ubnd:vn\", \"duties\": [\"work\"], \"from\": \"2020-01-01\"}")
                .extract()
                .path("items[0].id");
        ADMIN.post("/v1/posts/" + post + "/end", "/v1/posts/" + post, "{\"on\": \"2024-01-01\"}")
                .statusCode(200);

        List<ConsumerRecord<String, String>> units = ofUnit(unit, 3);
        assertFits("units.recorded.v1", units);
        assertEquals(
                List.of("registered 1", "renamed 2", "ended 3"),
                units.stream().map(event -> told(event, unit)).toList());
        assertEquals(
                unit, units.get(1).key(), "a change of one unit stays in order with the other changes of that unit");
        assertNull(units.get(0).headers().lastHeader("ce_sequence"));

        List<ConsumerRecord<String, String>> posts = ofKey("thac.post", post, 2);
        assertFits("post.recorded.v1", posts);
        assertEquals(
                List.of("1", "2"),
                posts.stream().map(event -> header(event, "ce_sequence")).toList());
        assertEquals("ubnd:vn", json(posts.get(0)).at("/unit/code").asText());
    }

    @Test
    void each_word_is_told_once_when_the_register_starts_and_then_with_each_change() throws IOException {
        String id = UUID.nameUUIDFromBytes("level/village".getBytes(StandardCharsets.UTF_8))
                .toString();
        String level = "{\"nameVi\": \"Thôn\", \"nameEn\": \"Village\", \"rank\": 5}";
        ADMIN.put("/v1/levels/village", level).statusCode(200);
        ADMIN.put("/v1/levels/village", level).statusCode(200);

        List<ConsumerRecord<String, String>> events = ofKey("thac.vocabulary", id, 2);
        assertFits("vocabulary.recorded.v1", events);
        assertEquals(
                List.of("Thôn, tổ dân phố 1", "Thôn 2"),
                events.stream()
                        .map(event -> json(event).path("name").asText() + " "
                                + json(event).path("version").asText())
                        .toList());
    }

    /** The events that tell of a unit, with what happened to it and its version then. */
    private List<ConsumerRecord<String, String>> ofUnit(String unit, int count) {
        return await("thac.unit", event -> !told(event, unit).isEmpty(), count);
    }

    private List<ConsumerRecord<String, String>> ofKey(String topic, String key, int count) {
        return await(topic, event -> key.equals(event.key()), count);
    }

    private static String told(ConsumerRecord<String, String> event, String unit) {
        JsonNode payload = json(event);
        for (JsonNode one : payload.path("units")) {
            if (unit.equals(one.path("id").asText())) {
                return payload.path("change").asText() + " "
                        + one.path("version").asText();
            }
        }
        return "";
    }

    private static void assertFits(String type, List<ConsumerRecord<String, String>> events) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(
                        Path.of(System.getProperty("thac.root"), "identity/contract/events", type + ".schema.json")));
        for (ConsumerRecord<String, String> event : events) {
            assertEquals(type, header(event, "ce_type"));
            assertEquals(Set.of(), schema.validate(json(event)));
        }
    }

    private static JsonNode json(ConsumerRecord<String, String> event) {
        try {
            return new ObjectMapper().readTree(event.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ConsumerRecord<String, String>> await(
            String topic, Predicate<ConsumerRecord<String, String>> wanted, int count) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                brokers,
                "group.id",
                "events-it-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (found.size() < count && System.nanoTime() < until) {
                consumer.poll(Duration.ofMillis(500)).forEach(event -> {
                    if (wanted.test(event)) {
                        found.add(event);
                    }
                });
            }
        }
        // Events of several partitions come in no order of theirs.
        found.sort(Comparator.comparing(ConsumerRecord::timestamp));
        return found;
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
