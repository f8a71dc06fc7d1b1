package vn.thac.directory;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.Ids;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.event.SilentChange;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.DatabaseException;
import vn.thac.parts.Databases;
import vn.thac.parts.Parts;
import vn.thac.testing.PartsResource;
import vn.thac.testing.RawHttp;
import vn.thac.testing.Requests;

/** What is noted of a change, that it stays as it was noted, and who may read it. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class AuditIT {

    private static final String VIETNAMESE = "Điều chỉnh theo Quyết định số 12/QĐ-UBND";

    @TestHTTPResource
    URI service;

    @Inject
    Database database;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set actor = 'nguoi-khac'",
                "update audit set reason = null where false",
                "delete from audit",
                "truncate audit",
                "alter table audit disable trigger audit_stands",
                "alter table audit disable trigger all",
                "alter table audit add column x text",
                "alter table audit rename to other",
                "alter table audit owner to current_user",
                "drop trigger audit_stands on audit",
                "drop function audit_stands() cascade",
                "drop table audit",
                "drop schema public cascade",
                "create or replace function audit_stands() returns trigger language plpgsql as 'begin return null; end'",
                "set session_replication_role = replica",
                "alter default privileges in schema public grant update on tables to public; set role identity_owner",
                "create rule swallow as on insert to audit do instead nothing",
                "create trigger swallow before insert on audit execute function audit_stands()",
            })
    void the_role_that_the_service_works_with_cannot_change_what_was_noted(String statement) {
        make("kept");
        long before = records();
        DatabaseException refused = assertThrows(DatabaseException.class, () -> database.update(statement));
        assertEquals("42501", ((SQLException) refused.getCause()).getSQLState(), String.valueOf(refused.getMessage()));
        assertEquals(before, records());
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit set actor = 'x'", "delete from audit", "truncate audit"})
    void who_owns_the_tables_is_kept_from_a_mistake(String statement) throws SQLException {
        make("kept");
        var parts = Parts.running();
        String owner = Databases.owner("identity");
        try (var connection = DriverManager.getConnection(
                        parts.postgres().jdbcUrl("identity"),
                        owner,
                        parts.secrets().database(owner));
                var sql = connection.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> sql.execute(statement));
            assertTrue(refused.getMessage().contains("neither changed nor deleted"), refused.getMessage());
        }
    }

    @Test
    void the_role_of_the_service_writes_and_reads_the_audit_and_no_more() {
        // PostgreSQL only warns that nothing was granted.
        database.update("grant update, delete on audit to current_user");
        List<String> rights = database.list(
                "select p as may from unnest(array['select','insert','update','delete','truncate','references','trigger']) p"
                        + " where has_table_privilege('audit', p) order by 1",
                row -> row.text("may"));
        assertEquals(List.of("insert", "select"), rights);
        assertEquals(
                "identity_owner",
                database.first(
                                "select pg_get_userbyid(relowner) as owner from pg_class where oid = 'audit'::regclass",
                                row -> row.text("owner"))
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Điều chỉnh theo Quyết định số 12/QĐ-UBND",
                "UTF-8''%C4%90i%E1%BB%81u%20ch%E1%BB%89nh%20theo%20Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20s%E1%BB%91%2012%2FQ%C4%90-UBND",
                "%C4%90i%E1%BB%81u%20ch%E1%BB%89nh%20theo%20Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20s%E1%BB%91%2012%2FQ%C4%90-UBND",
            })
    void a_reason_is_noted_as_it_was_written(String header) {
        RawHttp.Answer made = RawHttp.send(
                service, "POST /v1/things", "quan-tri", "Change-Reason: " + header + "\r\n", "{\"name\":\"reasoned\"}");
        assertEquals(201, made.status(), made.toString());
        String id = made.body().replaceAll(".*\"id\":\"([0-9a-f-]{36})\".*", "$1");
        Requests.as("quan-tri")
                .get("/v1/audit?aggregateId=" + id)
                .then()
                .body("items[0].reason", equalTo(VIETNAMESE))
                .body("items[0].actor", equalTo("quan-tri"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%FF", "UTF-8''%C4", "a\u0001b"})
    void a_reason_that_nobody_could_read_is_refused_and_nothing_changes(String header) {
        long before = records();
        RawHttp.Answer refused = RawHttp.send(
                service, "POST /v1/things", "quan-tri", "Change-Reason: " + header + "\r\n", "{\"name\":\"x\"}");
        assertEquals(400, refused.status(), refused.toString());
        assertEquals(before, records());
    }

    @Test
    void a_record_shows_what_it_was_and_what_it_is() {
        String id = make("first");
        UUID uuid = UUID.fromString(id);
        tell(new Change("thing", uuid, 2, "thing.renamed.v1", Map.of("name", "second")));
        tell(new Change("thing", uuid, 3, "thing.renamed.v1", Map.of("name", "third")).from(Map.of("name", "stored")));
        tell(new Change("thing", uuid, 4, "thing.renamed.v1", Map.of("name", "x".repeat(20_000))));
        tell(new Change("thing", uuid, 5, "thing.renamed.v1", Map.of("name", "fifth")));
        QuarkusTransaction.requiringNew()
                .run(() ->
                        changes.note(new SilentChange("thing", uuid, "thing.looked-at", null, Map.of("seen", true))));
        Requests.as("quan-tri")
                .get("/v1/audit?aggregateId=" + id)
                .then()
                .statusCode(200)
                .body("items.sequence", contains(1, 2, 3, 4, 5, null))
                .body("items[0].before", nullValue())
                .body("items[0].after.name", equalTo("first"))
                .body("items[1].before.name", equalTo("first"))
                .body("items[1].after.name", equalTo("second"))
                .body("items[2].before.name", equalTo("stored"))
                .body("items[3].before.name", equalTo("third"))
                .body("items[3].after", nullValue())
                .body("items[4].before.name", equalTo("third"))
                .body("items[5].action", equalTo("thing.looked-at"))
                .body("items[5].before", nullValue())
                .body("items[5].after.seen", equalTo(true));
    }

    @Test
    void a_change_without_an_event_is_noted_as_often_as_it_comes_and_sends_nothing() {
        UUID id = Ids.next();
        long waiting = database.first("select count(*) as n from outbox", row -> row.number("n"))
                .orElseThrow();
        for (int i = 0; i < 3; i++) {
            int n = i;
            QuarkusTransaction.requiringNew()
                    .run(() -> changes.note(new SilentChange("box", id, "box.opened", null, Map.of("n", n))));
        }
        assertEquals(
                3,
                database.first("select count(*) as n from audit where aggregate_id = ?", row -> row.number("n"), id)
                        .orElseThrow());
        assertTrue(database.first("select count(*) as n from outbox", row -> row.number("n"))
                        .orElseThrow()
                <= waiting);
    }

    @Test
    void a_change_that_is_rolled_back_leaves_no_record() {
        UUID id = Ids.next();
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    changes.note(new SilentChange("box", id, "box.opened", null, null));
                    throw new IllegalStateException("on purpose");
                }));
        Requests.as("quan-tri").get("/v1/audit?aggregateId=" + id).then().body("items.size()", equalTo(0));
    }

    @Test
    void who_may_read_a_thing_reads_what_was_done_to_it_and_an_administrator_all() {
        String open = make("public-" + (System.nanoTime() % 100_000));
        String secret = make("secret");
        Requests.as("giam-sat")
                .get("/v1/audit?aggregateId=" + open)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        Requests.as("giam-sat")
                .get("/v1/audit?aggregateId=" + secret + "&total=true")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("total", equalTo(0));
        Requests.as("giam-sat")
                .get("/v1/audit?limit=500")
                .then()
                .body("items.aggregate", everyItem(equalTo("thing")))
                .body("items.aggregateId", not(hasItem(secret)));
        Requests.as("quan-tri").get("/v1/audit?aggregateId=" + secret).then().body("items.size()", equalTo(1));
    }

    @Test
    void records_are_found_by_what_who_and_when() {
        String id = make("found");
        Instant now = clock.instant();
        for (String filter : List.of(
                "aggregate=thing",
                "action=thing.made.v1",
                "actor=quan-tri",
                "from=" + now.minus(Duration.ofHours(1)),
                "before=" + now.plus(Duration.ofHours(1)))) {
            Requests.as("quan-tri")
                    .get("/v1/audit?aggregateId=" + id + "&" + filter)
                    .then()
                    .body("items.size()", equalTo(1));
        }
        for (String filter : List.of(
                "aggregate=box",
                "action=thing.renamed.v1",
                "actor=giam-sat",
                "actingUnit=" + UUID.randomUUID(),
                "from=" + now.plus(Duration.ofHours(1)),
                "before=" + now.minus(Duration.ofHours(1)))) {
            Requests.as("quan-tri")
                    .get("/v1/audit?aggregateId=" + id + "&" + filter)
                    .then()
                    .body("items.size()", equalTo(0));
        }
        for (String odd : List.of("from=soon", "actingUnit=x", "aggregateId=7", "before=2024-02-30T00:00:00Z")) {
            Requests.as("quan-tri").get("/v1/audit?" + odd).then().statusCode(400);
        }
    }

    @Test
    void whoever_sets_the_clock_is_noted_with_what_it_was() {
        Requests.as("quan-tri")
                .header("Change-Reason", "story")
                .body("{\"now\":\"2024-05-02T08:00:00+07:00\"}")
                .put("/v1/clock")
                .then()
                .statusCode(200);
        Requests.as("quan-tri")
                .header("Change-Reason", "back")
                .body("{\"now\":\"2024-03-15T08:00:00+07:00\"}")
                .put("/v1/clock")
                .then()
                .statusCode(200);
        Requests.as("quan-tri")
                .get("/v1/audit?aggregate=clock&limit=500")
                .then()
                .body("items[-1].action", equalTo("clock.set"))
                .body("items[-1].reason", equalTo("back"))
                .body("items[-1].before.now", startsWith("2024-05-02T01:00"))
                .body("items[-1].after.now", startsWith("2024-03-15T01:00"))
                .body("items[-2].reason", equalTo("story"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-06-01T00:00:00Z",
                "1900-01-01T00:00:00+07:00",
                "1944-12-31T12:00:00+07:00",
                "3000-01-01T00:00:00+07:00",
                "2999-12-31T23:59:59Z",
                "9999-06-01T00:00:00Z",
                "9999-12-31T23:59:59+07:00",
                "0000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "soon"
            })
    void a_clock_from_which_nothing_can_be_reckoned_is_refused(String now) {
        long before = records();
        Requests.as("quan-tri")
                .body("{\"now\":\"" + now + "\"}")
                .put("/v1/clock")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/now"));
        assertEquals(before, records());
        Requests.as("quan-tri").get("/v1/things").then().statusCode(200);
    }

    private void tell(Change change) {
        QuarkusTransaction.requiringNew().run(() -> changes.record(change));
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

    private long records() {
        return database.first("select count(*) as n from audit", row -> row.number("n"))
                .orElseThrow();
    }
}
