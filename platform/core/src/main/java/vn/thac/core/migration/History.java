package vn.thac.core.migration;

import java.util.Collection;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * One row of migrations that nothing else is numbered with.
 *
 * @param name names its table, {@code flyway_core}
 * @param folder where its files lie on the class path
 */
record History(String name, String folder) {

    /** Flyway for this history alone, on the data source and with the settings of {@code shared}. */
    Flyway on(Configuration shared) {
        ResourceProvider all =
                Objects.requireNonNull(shared.getResourceProvider(), "Quarkus finds the files at build time");
        return Flyway.configure()
                .configuration(shared)
                .resourceProvider(new Only(folder, all))
                .table("flyway_" + name)
                // The tables of an earlier history already stand in the schema when a later one begins.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    /** The files of one folder among all that the service has. */
    private record Only(String folder, ResourceProvider all) implements ResourceProvider {

        @Override
        public LoadableResource getResource(String name) {
            return all.getResource(name);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return all.getResources(prefix, suffixes).stream()
                    .filter(file -> file.getAbsolutePath().startsWith(folder + "/"))
                    .toList();
        }
    }
}
