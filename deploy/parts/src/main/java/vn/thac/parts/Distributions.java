package vn.thac.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs as the Maven build left them under deploy/, made ready to run once a checkout; never written to by a run. */
final class Distributions {

    private static final String HOW = "build it first: mvn -pl deploy/parts -am package (or ./thac up, which does).";

    private final Path parts;
    private final Path broker;

    Distributions(Path root) {
        parts = root.resolve("deploy/parts/target");
        broker = root.resolve("deploy/broker/target");
    }

    Path broker() {
        if (!Files.isDirectory(broker.resolve("lib"))) {
            throw new Trouble("The broker is not built: " + HOW);
        }
        return broker;
    }

    /** The folder with bin/, lib/ and share/. Two starters may unpack at once: the first to rename wins. */
    Path postgres() {
        var folder = parts.resolve("postgres");
        var archive = only(folder, "*.txz");
        var unpacked = folder.resolve(archive.getFileName().toString().replace(".txz", "-" + size(archive)));
        if (!Files.isDirectory(unpacked)) {
            try {
                var fresh = Files.createTempDirectory(folder, "unpacking");
                unpack(archive, fresh);
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
                moveUnlessThere(fresh, unpacked);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return unpacked;
    }

    /** The folder with bin/, lib/ and conf/, configured once for PostgreSQL; who comes second waits. */
    Path keycloak() {
        var folder = parts.resolve("keycloak");
        var distribution = only(folder, "keycloak-*");
        if (isBuilt(distribution)) {
            return distribution;
        }
        try (var lock = FileChannel.open(
                        folder.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (held.isValid() && !isBuilt(distribution)) {
                Keycloak.build(distribution, parts.resolve("keycloak-build.log"));
                Files.writeString(done(distribution), outcome(distribution));
            }
            return distribution;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing slow is left to do. */
    boolean ready() {
        return isBuilt(only(parts.resolve("keycloak"), "keycloak-*"));
    }

    /** Not where Maven has unpacked it anew over what was built: it would refuse to start. */
    private static boolean isBuilt(Path distribution) {
        try {
            return Files.readString(done(distribution)).equals(outcome(distribution));
        } catch (NoSuchFileException neverBuilt) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the build leaves, told apart from what the archive has in its place by the instant of its writing. */
    private static String outcome(Path distribution) throws IOException {
        return Files.getLastModifiedTime(distribution.resolve("lib/quarkus/build-system.properties"))
                .toString();
    }

    private static Path done(Path distribution) {
        return distribution.resolve("built-for-thac-" + Keycloak.BUILD_OPTIONS.hashCode());
    }

    private static Path only(Path folder, String pattern) {
        if (Files.isDirectory(folder)) {
            try (var found = Files.newDirectoryStream(folder, pattern)) {
                for (var each : found) {
                    return each;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new Trouble("There is no " + pattern + " in " + folder + ": " + HOW);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(Files.newInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, into.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & 0100) != 0) {
            var executable = EnumSet.copyOf(Files.getPosixFilePermissions(target));
            executable.addAll(List.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
            Files.setPosixFilePermissions(target, executable);
        }
    }

    private static void moveUnlessThere(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFirst) {
            Home.delete(fresh);
        }
    }
}
