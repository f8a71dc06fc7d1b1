package vn.thac.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL, which refuses to be root, is run: as we are, or inside a user namespace, or as the user nobody.
 * {@code owner} is the numeric user its files must belong to.
 */
record Unprivileged(List<String> prefix, int owner) {

    private static final int NOBODY = 65_534;

    static Unprivileged find() {
        int me = me();
        if (me != 0) {
            return new Unprivileged(List.of(), me);
        }
        var namespace = List.of("unshare", "-U");
        if (runs(namespace)) {
            return new Unprivileged(namespace, 0);
        }
        var nobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        var nobodyWhoMayEnter = new ArrayList<>(nobody);
        nobodyWhoMayEnter.addAll(List.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override"));
        for (var prefix : List.of(nobodyWhoMayEnter, nobody)) {
            if (runs(prefix)) {
                return new Unprivileged(prefix, NOBODY);
            }
        }
        throw new Trouble(
                "PostgreSQL refuses to run as root, and neither unshare nor setpriv (package util-linux) works here: "
                        + "run as a normal user.");
    }

    /** Hands a folder over when it was last used in another way. */
    void own(Path folder) {
        if (Files.exists(folder) && uid(folder) != owner) {
            Commands.succeeds(List.of("chown", "-R", owner + ":" + owner, folder.toString()));
        }
    }

    private static boolean runs(List<String> prefix) {
        var command = new ArrayList<>(prefix);
        command.add("true");
        return Commands.succeeds(command);
    }

    private static int me() {
        try {
            var probe = Files.createTempFile("thac", "uid");
            try {
                return uid(probe);
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int uid(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
