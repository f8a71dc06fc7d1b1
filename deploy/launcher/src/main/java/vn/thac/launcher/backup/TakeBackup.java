package vn.thac.launcher.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import vn.thac.client.Console;
import vn.thac.client.Deployment;
import vn.thac.client.event.EventReader;
import vn.thac.parts.Home;
import vn.thac.parts.Trouble;

/** Copies all that a running Thác knows into a folder of its own, while people work. */
public final class TakeBackup {

    private TakeBackup() {}

    public static void of(Deployment deployment, Home home, Path into) throws IOException, SQLException {
        long begin = System.nanoTime();
        try (var session = session(deployment)) {
            var backup = BackupFolder.make(into);
            Files.copy(home.secrets(), backup.secrets());
            var databases = new PostgresCopy(session, home.postgres(), backup.postgres());
            databases.begin();
            Map<TopicPartition, Long> ends;
            try (var relays = HeldRelays.hold(deployment)) {
                databases.finish();
                // Nothing leaves: what Kafka has now is of before that moment, what it has not is in the outboxes.
                ends = EventReader.ends(deployment);
            }
            databases.copyLog();
            long events = EventsCopy.write(deployment, ends, backup.events());
            Files.createFile(backup.whole());
            Console.line("Kept in " + into + " after " + Console.seconds(begin) + ": all databases, and " + events
                    + " events. It has all passwords: only you can read it.");
        }
    }

    /** Before anything is written: what listens elsewhere, or belongs to another folder, is no part of this one. */
    private static Connection session(Deployment deployment) {
        try {
            return deployment.database("postgres");
        } catch (SQLException absent) {
            throw new Trouble(
                    "The PostgreSQL of this folder does not answer here: say the --port-base, or --port, that \"up\" was"
                            + " started with. (" + absent.getMessage() + ")",
                    absent);
        }
    }
}
