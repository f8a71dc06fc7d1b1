package vn.thac.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A data folder with empty databases and the imported realm, made once a checkout and copied for throw-away runs:
 * Keycloak's first start takes half a minute, a copy one second. Kept data folders are never made from it.
 */
final class Template {

    private final Path root;
    private final Path folder;

    Template(Path root) {
        this.root = root;
        this.folder = root.resolve("deploy/parts/target").resolve("template-" + Integer.toHexString(fingerprint(root)));
    }

    boolean ready() {
        return Files.exists(folder);
    }

    /** Whatever was in the home is replaced. */
    void layInto(Home home) {
        make();
        Leftovers.stop(home);
        Home.delete(home.folder());
        home.create();
        var from = new Home(folder);
        if (!Commands.succeeds(List.of(
                "cp",
                "-R",
                "-p",
                from.postgres().toString(),
                from.secrets().toString(),
                home.folder().toString()))) {
            throw new Trouble("Can't copy " + folder + " to " + home.folder()
                    + " within 20 seconds: the disk may be full, or slow.");
        }
    }

    private void make() {
        if (Files.exists(folder)) {
            return;
        }
        try (var lock = FileChannel.open(
                        folder.resolveSibling("template.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (held.isValid() && !Files.exists(folder)) {
                var fresh = new Home(folder.resolveSibling("template-making"));
                Leftovers.stop(fresh);
                Home.delete(fresh.folder());
                var parts = new Parts(root, fresh, Ports.free(), true);
                parts.leaveNothingBehind(List.of(), false);
                parts.startDatabasesAndRealm();
                parts.stop();
                Home.delete(fresh.keycloak());
                Files.move(fresh.folder(), folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that the content depends on. */
    private static int fingerprint(Path root) {
        var distributions = new Distributions(root);
        return Arrays.deepHashCode(new Object[] {
            Realm.text(root, true),
            distributions.postgres().toString(),
            distributions.keycloak().toString(),
            Databases.NAMES.stream()
                    .flatMap(name -> Stream.of(name, Databases.owner(name)))
                    .toList()
        });
    }
}
