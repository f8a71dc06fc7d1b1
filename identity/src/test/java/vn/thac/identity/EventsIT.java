package vn.thac.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thac.testing.PartsResource;

/** What others receive: one event a change, gap-free by unit, as the contract says. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class EventsIT {

    private static final Api ADMIN = Api.administrator();

    @BeforeAll
    static void codesLookAsTheyLike() {
        Api.letCodesLookAsTheyLike();
    }

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void each_change_of_a_unit_and_a_post_is_one_event_of_the_contract() throws IOException {
        ADMIN.takeIn("EV1,Lai Châu,tỉnh,province,\n", "on=2020-01-01&bodies=government")
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

        assertContract("unit.recorded.v1", "thac.unit", unit, List.of("1", "2", "3"));
        assertContract("post.recorded.v1", "thac.post", post, List.of("1", "2"));
    }

    private void assertContract(String type, String topic, String key, List<String> sequences) throws IOException {
        List<ConsumerRecord<String, String>> events = await(topic, key, sequences.size());
        assertEquals(
                sequences, events.stream().map(e -> header(e, "ce_sequence")).toList());
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(
                        Path.of(System.getProperty("thac.root"), "identity/contract/events", type + ".schema.json")));
        for (ConsumerRecord<String, String> event : events) {
            assertEquals(type, header(event, "ce_type"));
            assertEquals(Set.of(), schema.validate(new ObjectMapper().readTree(event.value())));
        }
    }

    private List<ConsumerRecord<String, String>> await(String topic, String key, int count) {
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
                    if (key.equals(event.key())) {
                        found.add(event);
                    }
                });
            }
        }
        return found;
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
