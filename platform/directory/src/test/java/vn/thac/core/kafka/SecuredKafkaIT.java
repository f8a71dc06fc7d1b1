package vn.thac.core.kafka;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.testing.Await;
import vn.thac.testing.Management;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Requests;
import vn.thac.testing.SecuredKafkaResource;

/** A Kafka with TLS, passwords and rights: every client of a service comes in by what it is told, and nobody else does. */
@QuarkusTest
@QuarkusTestResource(
        value = PartsResource.class,
        initArgs = @ResourceArg(name = "service", value = "report"),
        restrictToAnnotatedClass = true)
@QuarkusTestResource(value = SecuredKafkaResource.class, restrictToAnnotatedClass = true)
class SecuredKafkaIT {

    private static final List<String> TOPICS = List.of("thac.thing", "thac.unit", "thac.post");

    @Inject
    Database database;

    /** All that a service needs: no right to make a topic, as they are there. */
    @BeforeAll
    static void topics_are_there_and_the_service_has_its_rights() throws Exception {
        try (Admin admin = administrator()) {
            admin.createTopics(TOPICS.stream()
                            .map(name -> new NewTopic(name, 2, (short) 1))
                            .toList())
                    .all()
                    .get();
            List<AclBinding> rights = new ArrayList<>();
            for (String topic : TOPICS) {
                rights.add(right(ResourceType.TOPIC, topic, AclOperation.WRITE));
                rights.add(right(ResourceType.TOPIC, topic, AclOperation.READ));
            }
            rights.add(right(ResourceType.GROUP, "thac-platform-test", AclOperation.READ));
            admin.createAcls(rights).all().get();
        }
    }

    @Test
    void what_a_service_says_goes_out_and_comes_in() {
        String id = make("over TLS");
        Await.until("it went to Kafka and came back", () -> seen(id) == 1);
        Await.until("health is well", () -> Management.get("/health/ready").statusCode() == 200);
    }

    @Test
    void nobody_writes_without_a_right() {
        var refused = refused(SecuredKafkaResource.as(SecuredKafkaResource.STRANGER));
        assertInstanceOf(TopicAuthorizationException.class, refused);
    }

    @Test
    void nobody_comes_in_without_a_password() {
        Map<String, Object> wrong = new HashMap<>(SecuredKafkaResource.as(SecuredKafkaResource.SERVICE));
        wrong.computeIfPresent("sasl.jaas.config", (name, login) -> login.toString()
                .replaceAll("password=\"[^\"]*\"", "password=\"guess\""));
        assertInstanceOf(SaslAuthenticationException.class, refused(wrong));
    }

    @Test
    void nobody_comes_in_in_the_clear() {
        Map<String, Object> plain = new HashMap<>();
        plain.put(
                "bootstrap.servers",
                SecuredKafkaResource.as(SecuredKafkaResource.SERVICE).get("bootstrap.servers"));
        assertInstanceOf(TimeoutException.class, refused(plain));
    }

    /** Whoever takes the right away holds the events up; none is lost. */
    @Test
    void events_wait_while_the_service_has_no_right_and_go_when_it_has() throws Exception {
        AclBinding write = right(ResourceType.TOPIC, "thac.thing", AclOperation.WRITE);
        List<String> ids = new ArrayList<>();
        try (Admin admin = administrator()) {
            admin.deleteAcls(List.of(write.toFilter())).all().get();
            Await.until("one that is made stays", () -> {
                String id = make("waits");
                ids.add(id);
                LockSupport.parkNanos(Duration.ofMillis(1_500).toNanos());
                return seen(id) == 0;
            });
            ids.add(make("waits behind"));
            assertTrue(waiting() >= 2, waiting() + " wait");
            admin.createAcls(List.of(write)).all().get();
        }
        Await.until("all are taken, once", () -> ids.stream().allMatch(id -> seen(id) == 1));
        Await.until("none waits", () -> waiting() == 0);
    }

    private static Throwable refused(Map<String, Object> as) {
        Map<String, Object> settings = new HashMap<>(as);
        settings.put("max.block.ms", 5_000);
        settings.put("delivery.timeout.ms", 6_000);
        settings.put("request.timeout.ms", 5_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var sent = assertThrows(
                    ExecutionException.class, () -> producer.send(new ProducerRecord<>("thac.thing", "key", "forged"))
                            .get());
            return sent.getCause();
        }
    }

    private static Admin administrator() {
        return Admin.create(SecuredKafkaResource.as(SecuredKafkaResource.ADMINISTRATOR));
    }

    private static AclBinding right(ResourceType type, String name, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, PatternType.LITERAL),
                new AccessControlEntry(
                        "User:" + SecuredKafkaResource.SERVICE, "*", operation, AclPermissionType.ALLOW));
    }

    private static String make(String name) {
        return Requests.as("quan-tri")
                .body(Map.of("name", name))
                .post("/v1/things")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private long seen(String id) {
        return database.first("select count(*) as n from seen where id = ?::uuid", row -> row.number("n"), id)
                .orElseThrow();
    }

    private long waiting() {
        return database.first("select count(*) as n from outbox", row -> row.number("n"))
                .orElseThrow();
    }
}
