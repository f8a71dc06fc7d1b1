package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.thac.parts.Trouble;

/** What is said of a folder that another process works in, from the moment at which it holds the lock. */
class StatusIT {

    @TempDir
    Path data;

    @Test
    void one_that_has_the_lock_and_has_not_said_yet_who_it_is_is_starting() throws Exception {
        try (var held = held()) {
            assertTrue(held.isOpen());
            assertEquals(1, status());
            assertEquals(
                    "Another Thác (it has just begun) is running on " + data
                            + ": stop it, or choose other data and ports with --data DIR --port-base N.",
                    assertThrows(Trouble.class, () -> DataFolder.lock(data, lockFile()))
                            .getMessage());
        }
    }

    @Test
    void an_empty_lock_file_that_nobody_holds_is_nobody() throws Exception {
        Files.createFile(lockFile());
        assertEquals(
                "Nothing runs on " + data + ".",
                assertThrows(Trouble.class, this::status).getMessage());
    }

    private int status() throws Exception {
        return CommandLine.populateCommand(new StatusCommand(), "--data", data.toString())
                .call();
    }

    /** As another process does before it writes its id. */
    private FileChannel held() throws IOException {
        var channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        assertTrue(channel.tryLock().isValid());
        return channel;
    }

    private Path lockFile() {
        return data.resolve("up.lock");
    }
}
