package vn.thac.core.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.thac.core.migration.Migrations.Ran;
import vn.thac.parts.Databases;
import vn.thac.parts.Parts;
import vn.thac.testing.Await;
import vn.thac.testing.PartsResource;

/** A database that was kept takes what a later build adds, to whichever history. (It lies here, as core has no parts.) */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class KeptDatabaseIT {

    /** Nothing runs on them in this JVM. */
    private static final String KEPT = "plan";

    private static final String EMPTY = "task";

    @Inject
    Flyway flyway;

    @Test
    void what_is_added_to_core_later_runs_on_a_database_that_was_kept() throws SQLException {
        List<String> built = versions(on(KEPT, List.of()));
        insertDeadLetter();

        List<Ran> later = on(KEPT, List.of(new LaterFile("db/core", "V90__a_remark_on_dead_letters.sql")));
        assertEquals(List.of(1, 0, 0), later.stream().map(Ran::now).toList());
        assertEquals("core 90", versions(later).get(0));
        assertEquals(built.subList(1, 3), versions(later).subList(1, 3));
        assertEquals("none yet", remark());

        List<Ran> later2 = on(
                KEPT,
                List.of(
                        new LaterFile("db/core", "V90__a_remark_on_dead_letters.sql"),
                        new LaterFile("db/directory", "V90__a_remark_on_posts.sql")));
        assertEquals(List.of(0, 1, 0), later2.stream().map(Ran::now).toList());
    }

    /** The table of a history is there before its first row: who finds it like that cannot go on from it. */
    @Test
    void who_starts_while_another_migrates_an_empty_database_waits_for_its_turn() throws SQLException {
        CompletableFuture<List<Ran>> other;
        try (TurnStore turn = TurnStore.await(ownersDatabase(EMPTY));
                var database = ownersDatabase(EMPTY).getConnection();
                var statement = database.createStatement()) {
            statement.execute("create table flyway_core (installed_rank integer primary key)");
            other = CompletableFuture.supplyAsync(() -> on(EMPTY, List.of()));
            Await.until("it asks or has begun", () -> other.isDone() || isAsked(statement));
            statement.execute("drop table flyway_core");
        }
        assertEquals(
                List.of("core", "directory", "service"),
                other.join().stream().map(Ran::history).toList());
        assertEquals(
                List.of(0, 0, 0), on(EMPTY, List.of()).stream().map(Ran::now).toList());
    }

    private static boolean isAsked(Statement statement) {
        try (var row = statement.executeQuery("select from pg_stat_activity where datname = current_database()"
                + " and state = 'idle' and pid <> pg_backend_pid() and query like '%pg_try_advisory_lock%'"
                + " having count(*) > 1")) {
            return row.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource ownersDatabase(String name) {
        var parts = Parts.running();
        var database = new PGSimpleDataSource();
        database.setURL(parts.postgres().jdbcUrl(name));
        database.setUser(Databases.owner(name));
        database.setPassword(parts.secrets().database(Databases.owner(name)));
        return database;
    }

    private List<Ran> on(String name, List<LoadableResource> added) {
        Configuration built = flyway.getConfiguration();
        return Migrations.run(Flyway.configure()
                .configuration(built)
                .dataSource(ownersDatabase(name))
                .resourceProvider(new With(built.getResourceProvider(), added)));
    }

    private static List<String> versions(List<Ran> ran) {
        return ran.stream().map(r -> r.history() + " " + r.version()).toList();
    }

    private static void insertDeadLetter() throws SQLException {
        try (var database = database();
                var insert = database.prepareStatement(
                        "insert into dead_letter (id, topic, partition, \"offset\", type, headers, error)"
                                + " values (gen_random_uuid(), 't', 0, 0, 't', '{}', 'e')")) {
            insert.executeUpdate();
        }
    }

    private static String remark() throws SQLException {
        try (var database = database();
                var select = database.prepareStatement("select remark from dead_letter");
                var row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection database() throws SQLException {
        var parts = Parts.running();
        return DriverManager.getConnection(
                parts.postgres().jdbcUrl(KEPT), KEPT, parts.secrets().database(KEPT));
    }

    /** The files of this build and some of a later one. */
    private record With(ResourceProvider built, List<LoadableResource> added) implements ResourceProvider {

        @Override
        public LoadableResource getResource(String name) {
            return built.getResource(name);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            Stream<LoadableResource> fitting =
                    added.stream().filter(file -> file.getFilename().startsWith(prefix));
            return Stream.concat(built.getResources(prefix, suffixes).stream(), fitting)
                    .toList();
        }
    }
}
