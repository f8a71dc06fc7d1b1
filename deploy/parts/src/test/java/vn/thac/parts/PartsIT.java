package vn.thac.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(OrderAnnotation.class)
class PartsIT {

    private static final Home HOME =
            new Home(Path.of("target", "parts-it-" + ProcessHandle.current().pid()));
    private static final Ports PORTS = Ports.free();
    private static Parts parts;

    @BeforeAll
    static void start() {
        parts = new Parts(Root.find(), HOME, PORTS, true);
        parts.leaveNothingBehind(List.of(), false);
        parts.start(name -> {});
    }

    @AfterAll
    static void stop() {
        parts.stop();
    }

    @Test
    @Order(1)
    void committed_rows_survive_kill_9_of_postgres() throws SQLException {
        asOwner("create table kept (id int primary key)", "insert into kept values (28)");
        parts.postgres().kill();
        assertFalse(parts.postgres().answers());
        parts.postgres().start();
        assertEquals(1, countAsOwner("select count(*) from kept where id = 28"));
    }

    @Test
    @Order(2)
    void an_empty_lock_that_a_server_killed_at_its_begin_has_left_hinders_no_start() throws Exception {
        parts.postgres().kill();
        Files.write(HOME.postgres().resolve("postmaster.pid"), new byte[0]);
        parts.postgres().start();
        assertEquals(1, countAsOwner("select count(*) from kept where id = 28"));
    }

    @Test
    @Order(2)
    void a_service_can_make_the_extensions_it_needs_and_enter_no_other_database() throws SQLException {
        asOwner("create extension btree_gist", "create extension pg_trgm", "create extension unaccent");
        assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(
                        parts.postgres().jdbcUrl("task"),
                        "plan",
                        parts.secrets().database("plan")));
    }

    @Test
    @Order(3)
    void a_commit_is_durable() throws SQLException {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertEquals(
                    1,
                    countAsOwner("select count(*) from pg_settings where name = '" + setting + "' and setting = 'on'"),
                    setting);
        }
    }

    @Test
    @Order(4)
    void every_topic_exists_and_keeps_acknowledged_events_over_kill_9() throws Exception {
        try (var admin = parts.kafka().administrator(20_000)) {
            assertTrue(admin.listTopics().names().get().containsAll(Topics.NAMES));
        }
        send("before");
        parts.kafka().kill();
        parts.kafka().start();
        send("after");
        try (var admin = parts.kafka().administrator(20_000)) {
            assertEquals(2, Offsets.total(admin, "thac.plan"));
        }
    }

    @Test
    @Order(5)
    void people_and_systems_of_the_realm_get_tokens_with_roles_and_audience() {
        var administrator = claims(parts.tokens().of("quan-tri"));
        assertTrue(administrator.contains("\"preferred_username\":\"quan-tri\""), administrator);
        assertTrue(administrator.contains("\"administrator\""), administrator);
        assertTrue(administrator.contains("\"thac\""), administrator);
        assertTrue(administrator.contains("\"iss\":\"" + parts.keycloak().realmUrl() + "\""), administrator);
        var system = claims(parts.tokens().ofClient("lai-chau-gateway"));
        assertTrue(system.contains("\"preferred_username\":\"service-account-lai-chau-gateway\""), system);
        assertTrue(system.contains("\"system\""), system);
    }

    @Test
    @Order(6)
    void the_realm_survives_kill_9_of_keycloak() {
        parts.keycloak().kill();
        parts.keycloak().start();
        assertTrue(claims(parts.tokens().of("quan-tri")).contains("\"administrator\""));
    }

    @Test
    @Order(7)
    void another_handle_over_the_same_folder_governs_the_same_processes() {
        assertEquals(parts.kafka().pid(), Parts.running().kafka().pid());
    }

    @Test
    @Order(8)
    void only_its_owner_can_read_secrets_events_and_logs() throws Exception {
        assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(HOME.secrets()));
        for (Path closed : List.of(HOME.kafka(), HOME.log("any").getParent(), HOME.postgres())) {
            assertEquals(
                    PosixFilePermissions.fromString("rwx------"),
                    Files.getPosixFilePermissions(closed),
                    closed::toString);
        }
    }

    /** Else it waits until the session of its former self has run out, six seconds. */
    @Test
    @Order(9)
    void a_broker_that_stops_in_order_takes_leave_and_is_let_in_again_at_once() throws Exception {
        parts.kafka().stop();
        long before = Files.size(parts.kafka().log());
        parts.kafka().start();
        String since = Files.readString(parts.kafka().log(), StandardCharsets.ISO_8859_1)
                .substring((int) before);
        assertTrue(since.contains("Successfully registered broker"), since);
        assertFalse(since.contains("DUPLICATE_BROKER_REGISTRATION"), since);
    }

    @Test
    @Order(10)
    void after_stop_no_process_is_left_and_a_new_start_finds_everything() throws Exception {
        var pids = parts.inStopOrder().stream()
                .map(part -> part.pid().orElseThrow())
                .toList();
        parts.stop();
        for (var pid : pids) {
            assertTrue(ProcessHandle.of(pid).isEmpty(), "still running: " + pid);
        }
        assertTrue(Ports.isFree(PORTS.kafka()) && Ports.isFree(PORTS.postgres()) && Ports.isFree(PORTS.keycloak()));
        parts.start(name -> {});
        assertEquals(1, countAsOwner("select count(*) from kept where id = 28"));
    }

    @Test
    @Order(11)
    void a_realm_of_an_earlier_build_is_given_the_client_of_the_pages() throws Exception {
        parts.stop();
        parts.postgres().start();
        try (var connection = DriverManager.getConnection(
                        parts.postgres().jdbcUrl("keycloak"),
                        "keycloak",
                        parts.secrets().database("keycloak"));
                var statement = connection.createStatement()) {
            assertEquals(
                    1, statement.executeUpdate("update client set client_id = 'other' where client_id = 'thac-pages'"));
        }
        String kept = Files.readString(HOME.secrets());
        Files.writeString(HOME.secrets(), kept.replaceAll("(?m)^realm-has-pages=.*$", ""));
        parts = new Parts(Root.find(), HOME, PORTS, true);
        parts.start(name -> {});

        var login = URI.create(parts.keycloak().realmUrl()
                + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=thac-pages"
                + "&code_challenge=" + "c".repeat(43)
                + "&code_challenge_method=S256&redirect_uri=http://localhost:1/login");
        assertEquals(
                200,
                HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(login).build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode());
        assertTrue(Files.readString(HOME.secrets()).contains("realm-has-pages=true"));
    }

    private static void asOwner(String... statements) throws SQLException {
        try (var connection = owner();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int countAsOwner(String sql) throws SQLException {
        try (var connection = owner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(
                parts.postgres().jdbcUrl("plan"),
                Databases.owner("plan"),
                parts.secrets().database(Databases.owner("plan")));
    }

    private static void send(String value) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", parts.kafka().bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("thac.plan", value, value)).get(30, TimeUnit.SECONDS);
        }
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
