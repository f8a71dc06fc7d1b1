package vn.thac.core.inbox;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.Ids;
import vn.thac.core.kafka.EventHeader;
import vn.thac.core.sql.Database;
import vn.thac.directory.thing.SeenThings;
import vn.thac.testing.Await;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Requests;

/** Whatever lies on a topic, the events behind it are taken, and it is kept until somebody decides. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class DeadLettersIT {

    @Inject
    Database database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    /** Changes an event that could be taken into one that can't. */
    private interface Poison {
        void into(Letter letter);
    }

    private static final class Letter {
        private final UUID id = Ids.next();
        private byte[] payload = thing("kettle");
        private byte[] key = utf8(id.toString());
        private String headerName = "odd";
        private byte[] header = utf8("odd");
        private byte[] type = utf8("thing.made.v1");
        private byte[] eventId = utf8(id.toString());
    }

    static Stream<Arguments> poisons() {
        return Stream.of(
                poison("a NUL in the payload", l -> l.payload = thing("a\u0000b")),
                poison("a NUL that is escaped", l -> l.payload = thing("a\\u0000b")),
                poison("nothing but NULs", l -> l.payload = new byte[1_000]),
                poison("a null header", l -> {
                    l.payload = utf8("{");
                    l.header = null;
                }),
                poison("a NUL in a header's name", l -> {
                    l.payload = utf8("{");
                    l.headerName = "a\u0000b";
                }),
                poison("a header of any bytes", l -> {
                    l.payload = utf8("{");
                    l.header = new byte[] {0, -1, -2};
                }),
                poison("a NUL in the key", l -> {
                    l.payload = utf8("{");
                    l.key = utf8("a\u0000b");
                }),
                poison("no key", l -> {
                    l.payload = utf8("{");
                    l.key = null;
                }),
                poison("no payload", l -> l.payload = null),
                poison("no UTF-8", l -> l.payload = new byte[] {'{', -1, -2, '}'}),
                poison("an id that is none", l -> l.eventId = utf8("a\u0000b")),
                poison("a null id", l -> l.eventId = null),
                poison("five megabytes", l -> l.payload = utf8("{\"name\":\"" + "x".repeat(5_000_000))),
                poison("deep nesting", l -> l.payload = utf8("[".repeat(200_000))),
                poison("half a surrogate", l -> l.payload = thing("\\ud800")));
    }

    private static byte[] thing(String name) {
        return utf8("{\"id\":\"" + Ids.next() + "\",\"name\":\"" + name + "\",\"version\":1}");
    }

    private static Arguments poison(String what, Poison how) {
        return Arguments.of(what, how);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poisons")
    void an_event_that_cannot_be_taken_is_kept_and_the_next_is_taken(String what, Poison how) throws Exception {
        long before = letters();
        Letter poison = new Letter();
        how.into(poison);
        Letter next = new Letter();
        send(poison);
        send(next);
        Await.until("the event behind it is taken", () -> seen(next.id) == 1);
        Await.until("it is kept", () -> letters() == before + 1);
        assertEquals(0, seen(poison.id));
        byte[] kept = database.first(
                        "select coalesce(payload, '') as payload from dead_letter order by id desc limit 1",
                        row -> row.set().getBytes("payload"))
                .orElseThrow();
        if (poison.payload != null && !what.equals("no UTF-8")) {
            assertEquals(new String(poison.payload, StandardCharsets.UTF_8), new String(kept, StandardCharsets.UTF_8));
        }
        String id = lastLetter();
        Requests.as("quan-tri")
                .get("/v1/dead-letters/" + id)
                .then()
                .statusCode(200)
                .body("letter.id", equalTo(id))
                .body("letter.topic", equalTo("thac.thing"));
        Requests.as("quan-tri")
                .post("/v1/dead-letters/" + id + "/replay")
                .then()
                .statusCode(422)
                .body("code", equalTo("dead-letter-stays"))
                .body("detail", not(containsString("{why}")));
        assertEquals(1, openLetters(id), "it stays");
    }

    @Test
    void a_type_that_can_be_none_is_passed_over_as_unknown() throws Exception {
        long before = letters();
        Letter odd = new Letter();
        odd.type = utf8("thing.\u0000made");
        Letter next = new Letter();
        send(odd);
        send(next);
        Await.until("the event behind it is taken", () -> seen(next.id) == 1);
        assertEquals(before, letters());
    }

    @Test
    void what_is_repaired_is_taken_once_and_leaves_its_audit() throws Exception {
        SeenThings.fails = true;
        Letter poison = new Letter();
        poison.payload = thing("poison");
        long before = letters();
        send(poison);
        Await.until("it is kept", () -> letters() == before + 1);
        String id = lastLetter();
        SeenThings.fails = false;
        Requests.as("quan-tri")
                .get("/v1/dead-letters/" + id)
                .then()
                .statusCode(200)
                .body("payload", equalTo(new String(poison.payload, StandardCharsets.UTF_8)));
        Requests.as("giam-sat").get("/v1/dead-letters/" + id).then().statusCode(403);
        Requests.as("quan-tri").get("/v1/dead-letters/" + Ids.next()).then().statusCode(404);
        Requests.as("quan-tri")
                .header("Change-Reason", "repaired")
                .post("/v1/dead-letters/" + id + "/replay")
                .then()
                .statusCode(204);
        assertEquals(1, seen(poison.id));
        Requests.as("quan-tri")
                .post("/v1/dead-letters/" + id + "/replay")
                .then()
                .statusCode(409)
                .body("code", equalTo("dead-letter-settled"));
        Requests.as("quan-tri")
                .body("{\"reason\":\"too late\"}")
                .post("/v1/dead-letters/" + id + "/discard")
                .then()
                .statusCode(409);
        assertEquals(1, seen(poison.id));
        assertAudited(id, "dead-letter.replayed", "repaired", "replayed");
    }

    @Test
    void what_is_given_up_keeps_the_reason_and_leaves_its_audit() throws Exception {
        Letter poison = new Letter();
        poison.payload = utf8("{");
        long before = letters();
        send(poison);
        Await.until("it is kept", () -> letters() == before + 1);
        String id = lastLetter();
        for (String odd : new String[] {"{}", "{\"reason\":\"\"}", "{\"reason\":\" \"}", "{\"reason\":null}"}) {
            Requests.as("quan-tri")
                    .body(odd)
                    .post("/v1/dead-letters/" + id + "/discard")
                    .then()
                    .statusCode(422);
        }
        Requests.as("quan-tri")
                .post("/v1/dead-letters/" + id + "/discard")
                .then()
                .statusCode(400);
        Requests.as("giam-sat")
                .body("{\"reason\":\"x\"}")
                .post("/v1/dead-letters/" + id + "/discard")
                .then()
                .statusCode(403);
        assertEquals(1, openLetters(id));

        String why = "Sự kiện viết tay, sai mẫu";
        Requests.as("quan-tri")
                .body(Map.of("reason", why))
                .post("/v1/dead-letters/" + id + "/discard")
                .then()
                .statusCode(204);
        assertEquals(0, openLetters(id));
        Requests.as("quan-tri")
                .post("/v1/dead-letters/" + id + "/replay")
                .then()
                .statusCode(409);
        Requests.as("quan-tri")
                .get("/v1/dead-letters?open=false&limit=500")
                .then()
                .body("items.find { it.id == '" + id + "' }.reason", equalTo(why));
        assertEquals(
                letters("?open=true&limit=500").getList("items").size(),
                letters("?open=true&limit=1&total=true").getInt("total"));
        Requests.as("quan-tri")
                .get("/v1/dead-letters?open=true&limit=500")
                .then()
                .body("items.id", not(hasItem(id)));
        assertAudited(id, "dead-letter.discarded", why, "discarded");
    }

    private static JsonPath letters(String asked) {
        return Requests.as("quan-tri").get("/v1/dead-letters" + asked).jsonPath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay", "discard"})
    void a_letter_that_is_not_there_is_404(String step) {
        Requests.as("quan-tri")
                .body(step.equals("discard") ? "{\"reason\":\"x\"}" : "{}")
                .post("/v1/dead-letters/" + UUID.randomUUID() + "/" + step)
                .then()
                .statusCode(404);
    }

    /** A topic that is deleted and made again counts from the beginning. */
    @Test
    void another_letter_at_the_same_place_is_kept_beside_the_first() throws Exception {
        Letter poison = new Letter();
        poison.payload = utf8("{");
        long before = letters();
        send(poison);
        Await.until("it is kept", () -> letters() == before + 1);
        database.update("""
                insert into dead_letter (id, topic, partition, "offset", fingerprint, type, headers, error)
                select ?, topic, partition, "offset", 'another', type, headers, error from dead_letter where id = ?::uuid
                """, Ids.next(), lastLetter());
        assertEquals(before + 2, letters());
    }

    private void assertAudited(String id, String action, String reason, String state) {
        Requests.as("quan-tri")
                .get("/v1/audit?aggregate=dead-letter&aggregateId=" + id)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].action", equalTo(action))
                .body("items[0].actor", equalTo("quan-tri"))
                .body("items[0].reason", equalTo(reason))
                .body("items[0].before.state", equalTo("open"))
                .body("items[0].after.state", equalTo(state));
        assertNotEquals(0, letters());
    }

    private void send(Letter letter) throws Exception {
        var record = new ProducerRecord<>("thac.thing", 0, letter.key, letter.payload);
        record.headers()
                .add(EventHeader.ID.wireName(), letter.eventId)
                .add(EventHeader.TYPE.wireName(), letter.type)
                .add(EventHeader.SUBJECT.wireName(), utf8(letter.id.toString()))
                .add(letter.headerName, letter.header);
        var settings = Map.<String, Object>of("bootstrap.servers", brokers, "max.request.size", 16_000_000);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    private long seen(UUID id) {
        return count("select count(*) as n from seen where id = ?", id);
    }

    private long letters() {
        return count("select count(*) as n from dead_letter");
    }

    private long openLetters(String id) {
        return count(
                "select count(*) as n from dead_letter where id = ?::uuid and replayed_at is null and discarded_at is null",
                id);
    }

    private String lastLetter() {
        return database.first("select id from dead_letter order by id desc limit 1", row -> row.text("id"))
                .orElseThrow();
    }

    private long count(String sql, Object... args) {
        return database.first(sql, row -> row.number("n"), args).orElseThrow();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
