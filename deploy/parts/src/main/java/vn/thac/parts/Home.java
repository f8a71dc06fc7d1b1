package vn.thac.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The data folder of one run: everything it has is below it. */
public record Home(Path folder) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path postgres() {
        return folder.resolve("postgres");
    }

    public Path kafka() {
        return folder.resolve("kafka");
    }

    public Path keycloak() {
        return folder.resolve("keycloak");
    }

    public Path secrets() {
        return folder.resolve("secrets.properties");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path processId(String name) {
        return folder.resolve("run").resolve(name + ".pid");
    }

    /** What passes through the house is for its owner alone: events, logs and process ids lie closed, kept ones too. */
    void create() {
        try {
            for (String closed : List.of("logs", "run", "kafka")) {
                Path inside = Files.createDirectories(folder.resolve(closed));
                Files.setPosixFilePermissions(inside, OWNER_ONLY);
            }
        } catch (IOException e) {
            throw new Trouble("Can't write to " + folder + ": choose another folder with --data.", e);
        }
    }

    /** Removes a folder with all that is in it; links are removed, not followed. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var entries = Files.walk(folder)) {
            for (var entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
