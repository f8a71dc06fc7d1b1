package vn.thac.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.parts.Home;
import vn.thac.parts.Trouble;

/** The folder one launcher works in: locked while it runs, and refused when it is somebody else's or not whole. */
final class DataFolder implements AutoCloseable {

    private static final Set<String> OURS = Set.of(
            "postgres",
            "postgres.new",
            "postgres.password",
            "kafka",
            "keycloak",
            "logs",
            "run",
            "secrets.properties",
            "complete",
            "restoring",
            "up.lock",
            "demo",
            "demo.lock",
            "bench",
            "bench.lock");
    /** Written when everything has been up once: from then on a missing piece is a loss. */
    private static final String COMPLETE = "complete";
    /** Lies there from the first file of a backup that is laid into it until the last event is told. */
    private static final String RESTORING = "restoring";

    private final Home home;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Home home, FileChannel channel, FileLock lock) {
        this.home = home;
        this.channel = channel;
        this.lock = lock;
    }

    /** {@code lockFile} must lie outside a folder whose data is thrown away. */
    static DataFolder lock(Path folder, Path lockFile) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                var other = new Holder(noted(lockFile));
                channel.close();
                throw new Trouble("Another Thác (" + other + ") is running on " + folder
                        + ": stop it, or choose other data and ports with --data DIR --port-base N.");
            }
            channel.truncate(0)
                    .write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
            return new DataFolder(new Home(folder), channel, lock);
        } catch (IOException e) {
            throw new Trouble("Can't write to " + folder + ": choose another folder with --data DIR.", e);
        }
    }

    /** Whether another process works in it: for who copies from what runs. */
    static void mustBeRunning(Path folder) {
        if (holder(folder.resolve("up.lock")).isEmpty()) {
            throw new Trouble("Nothing runs on " + folder + ": while it is stopped, a copy of the folder is a backup.");
        }
    }

    /**
     * The other process that works in a folder.
     *
     * @param process empty while it has taken the lock and not said yet which process it is
     */
    record Holder(OptionalLong process) {

        @Override
        public String toString() {
            return process.isPresent() ? "process " + process.getAsLong() : "it has just begun";
        }
    }

    /** Who holds a folder by its lock file, if anybody. */
    static Optional<Holder> holder(Path lockFile) {
        try (var channel = Files.exists(lockFile) ? FileChannel.open(lockFile, StandardOpenOption.WRITE) : null) {
            return channel == null || tryLock(channel) != null
                    ? Optional.empty()
                    : Optional.of(new Holder(noted(lockFile)));
        } catch (IOException e) {
            throw new Trouble("Can't read " + lockFile + ": run as the user it belongs to.", e);
        }
    }

    private static OptionalLong noted(Path lockFile) throws IOException {
        var process = Files.readString(lockFile).strip();
        return process.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(process));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ourselves) {
            return null;
        }
    }

    Home home() {
        return home;
    }

    void mustBeWhole() {
        var folder = home.folder();
        for (var entry : entries()) {
            if (!OURS.contains(entry) && !entry.startsWith("secrets") && !entry.startsWith("kafka.new")) {
                throw new Trouble(folder + " holds other things than Thác's data (" + entry
                        + "): choose another folder with --data DIR.");
            }
        }
        if (Files.exists(folder.resolve(RESTORING))) {
            throw new Trouble("A backup was not restored to its end into " + folder
                    + ": restore it into that folder again, or delete the folder.");
        }
        if (Files.exists(folder.resolve(COMPLETE))) {
            for (var piece : List.of(
                    "secrets.properties",
                    "postgres/PG_VERSION",
                    "postgres/global/pg_control",
                    "kafka/meta.properties")) {
                if (!Files.exists(folder.resolve(piece))) {
                    throw new Trouble("The data folder " + folder + " is not whole (" + piece
                            + " is missing): put it back from a copy, or delete the folder to start with empty data.");
                }
            }
        } else if (Files.exists(home.postgres()) && !Files.exists(home.secrets())) {
            throw new Trouble("The data folder " + folder
                    + " is half-written (secrets.properties is missing): delete it,"
                    + " or choose another with --data DIR.");
        }
    }

    private List<String> entries() {
        try (var all = Files.list(home.folder())) {
            return all.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a restore that did not come to its end has left is taken away; other data stays, and nothing is begun. */
    void beginRestoring() {
        var pieces = List.of(home.postgres(), home.secrets(), home.kafka());
        if (Files.exists(home.folder().resolve(RESTORING))) {
            pieces.forEach(Home::delete);
        } else if (pieces.stream().anyMatch(Files::exists)) {
            throw new Trouble(home.folder() + " holds data already: restore into another folder (--data DIR).");
        }
        mark(RESTORING);
    }

    void markRestored() {
        markComplete();
        Home.delete(home.folder().resolve(RESTORING));
    }

    void markComplete() {
        mark(COMPLETE);
    }

    private void mark(String name) {
        try {
            Files.writeString(home.folder().resolve(name), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
