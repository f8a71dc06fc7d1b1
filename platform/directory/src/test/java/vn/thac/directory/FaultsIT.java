package vn.thac.directory;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.DatabaseException;
import vn.thac.parts.Parts;
import vn.thac.testing.Await;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Tokens;

/** A part that dies loses no event and doubles none. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class FaultsIT {

    private static final Duration RECOVERY = Duration.ofSeconds(90);

    @Inject
    Database database;

    @Test
    void what_is_changed_while_kafka_is_dead_arrives_once_when_it_is_back() {
        var kafka = Parts.running().kafka();
        kafka.kill();
        for (int i = 0; i < 20; i++) {
            assertEquals(201, make("kafka-" + i, UUID.randomUUID().toString()));
        }
        kafka.start();
        Await.until("all 20 are seen", RECOVERY, () -> seen("kafka-%") == 20);
        assertEquals(20, distinctlySeen("kafka-%"));
    }

    @Test
    void a_killed_database_answers_503_and_a_repeated_request_is_done_once() {
        String token = Tokens.of("quan-tri");
        var postgres = Parts.running().postgres();
        postgres.kill();
        String key = UUID.randomUUID().toString();
        int status = make("postgres-1", key, token);
        assertTrue(status == 503, () -> "status " + status);
        postgres.start();
        Await.until("it is made", RECOVERY, () -> make("postgres-1", key, token) == 201);
        assertEquals(201, make("postgres-1", key, token));
        Await.until("it is seen", RECOVERY, () -> seen("postgres-%") == 1);
        assertEquals(1, count("select count(*) as n from thing where name = 'postgres-1'"));
    }

    private static int make(String name, String key) {
        return make(name, key, Tokens.of("quan-tri"));
    }

    private static int make(String name, String key, String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"name\":\"" + name + "\"}")
                .post("/v1/things")
                .statusCode();
    }

    private long seen(String names) {
        try {
            return count("select count(*) as n from seen join thing using (id) where name like '" + names + "'");
        } catch (DatabaseException away) {
            return -1;
        }
    }

    private long distinctlySeen(String names) {
        return count("select count(distinct id) as n from seen join thing using (id) where name like '" + names + "'");
    }

    private long count(String sql) {
        return database.first(sql, row -> row.number("n")).orElseThrow();
    }
}
