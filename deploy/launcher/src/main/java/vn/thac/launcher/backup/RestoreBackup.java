package vn.thac.launcher.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import vn.thac.client.Console;
import vn.thac.client.Service;
import vn.thac.parts.Home;
import vn.thac.parts.Parts;

/**
 * Makes a data folder of a backup. Its topics are new and hold what was told by then; services read all of it again, and know
 * by the ids what they have taken.
 */
public final class RestoreBackup {

    private RestoreBackup() {}

    /** Before anything is written. */
    public static void mustBeWhole(Path from) {
        BackupFolder.find(from);
    }

    /** Lays databases and passwords into a folder that has neither; the parts over it may then be started. */
    public static void lay(Path from, Home home) throws IOException {
        var backup = BackupFolder.find(from);
        Files.copy(backup.secrets(), home.secrets(), StandardCopyOption.COPY_ATTRIBUTES);
        try (Stream<Path> all = Files.walk(backup.postgres())) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.copy(
                        each,
                        home.postgres().resolve(backup.postgres().relativize(each)),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Fills the topics, once PostgreSQL and Kafka have started. */
    public static void tell(Path from, Parts parts)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        long events = EventsCopy.lay(
                BackupFolder.find(from).events(),
                Map.of("bootstrap.servers", parts.kafka().bootstrapServers()));
        for (Service service : Service.values()) {
            try (var database = parts.postgres().administrator(service.database());
                    var statement = database.createStatement()) {
                // Their ids in Kafka are new, and nothing of them is lost.
                statement.executeUpdate("delete from topic where lost_at is null");
            }
        }
        Console.line(events + " events are told again.");
    }
}
