package vn.thac.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process leaves where it stands. */
class ChildIT {

    /** Else a data folder in which a JVM once wrote down its crash would be taken for somebody else's. */
    @Test
    void what_a_process_leaves_behind_as_it_dies_lies_with_the_logs_and_not_among_the_data(@TempDir Path folder)
            throws Exception {
        Home home = new Home(folder);
        home.create();
        Child child = new Child(home, "dying");
        child.start(List.of("sh", "-c", "echo why > hs_err_pid1.log; exec sleep 60"), Map.of(), variable -> false);
        Path left = folder.resolve("logs/hs_err_pid1.log");
        for (int looks = 0; looks < 600 && !Files.exists(left); looks++) {
            Part.pause(Duration.ofMillis(50));
        }
        child.stop("KILL", Duration.ofSeconds(20));

        assertTrue(Files.exists(left));
        try (var entries = Files.list(folder)) {
            assertEquals(
                    List.of("kafka", "logs", "run"),
                    entries.map(entry -> entry.getFileName().toString())
                            .sorted()
                            .toList());
        }
    }
}
