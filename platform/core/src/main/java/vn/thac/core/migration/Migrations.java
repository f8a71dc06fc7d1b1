package vn.thac.core.migration;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.output.MigrateResult;
import org.jboss.logging.Logger;

/** Runs what is new of each history when the service starts, core's first and the service's own last. */
@Singleton
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class);

    /** The histories in the order in which they run: a later one may refer to the tables of an earlier one. */
    private static final List<History> HISTORIES = List.of(
            new History("core", "db/core"),
            new History("directory", "db/directory"),
            new History("service", "db/migration"));

    @Inject
    Flyway flyway;

    private final List<Ran> ran = new ArrayList<>();

    /**
     * What starting did to one history.
     *
     * @param now how many migrations ran at this start
     * @param version the version that the schema has now; empty where the history has no migration
     */
    public record Ran(String history, int now, String version) {}

    void start(@Observes @Priority(1) StartupEvent event) {
        for (Ran done : run(flyway.getConfiguration())) {
            ran.add(done);
            LOG.infof("migrations history=%s ran=%d version=%s", done.history(), done.now(), done.version());
        }
    }

    static List<Ran> run(Configuration shared) {
        List<Ran> done = new ArrayList<>();
        try (TurnStore turn = TurnStore.await(shared.getDataSource())) {
            for (History history : HISTORIES) {
                MigrateResult result = history.on(shared).migrate();
                done.add(new Ran(history.name(), result.migrationsExecuted, version(result)));
            }
        }
        return done;
    }

    public List<Ran> ran() {
        return List.copyOf(ran);
    }

    private static String version(MigrateResult result) {
        String version = result.targetSchemaVersion != null ? result.targetSchemaVersion : result.initialSchemaVersion;
        return version == null ? "" : version;
    }
}
