package vn.thac.core.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.junit.jupiter.api.Test;
import vn.thac.core.migration.Migrations.Ran;
import vn.thac.parts.Databases;
import vn.thac.parts.Parts;
import vn.thac.testing.PartsResource;

/** A database that was kept takes what a later build adds, to whichever history. (It lies here, as core has no parts.) */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class KeptDatabaseIT {

    /** Nothing runs on it in this JVM. */
    private static final String KEPT = "plan";

    @Inject
    Flyway flyway;

    @Test
    void what_is_added_to_core_later_runs_on_a_database_that_was_kept() throws SQLException {
        List<String> built = versions(on(List.of()));
        insertDeadLetter();

        List<Ran> later = on(List.of(new LaterFile("db/core", "V90__a_remark_on_dead_letters.sql")));
        assertEquals(List.of(1, 0, 0), later.stream().map(Ran::now).toList());
        assertEquals("core 90", versions(later).get(0));
        assertEquals(built.subList(1, 3), versions(later).subList(1, 3));
        assertEquals("none yet", remark());

        List<Ran> later2 = on(List.of(
                new LaterFile("db/core", "V90__a_remark_on_dead_letters.sql"),
                new LaterFile("db/directory", "V90__a_remark_on_posts.sql")));
        assertEquals(List.of(0, 1, 0), later2.stream().map(Ran::now).toList());
    }

    private List<Ran> on(List<LoadableResource> added) {
        Configuration built = flyway.getConfiguration();
        var parts = Parts.running();
        return Migrations.run(Flyway.configure()
                .configuration(built)
                .dataSource(
                        parts.postgres().jdbcUrl(KEPT),
                        Databases.owner(KEPT),
                        parts.secrets().database(Databases.owner(KEPT)))
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
