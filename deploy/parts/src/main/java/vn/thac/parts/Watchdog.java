package vn.thac.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A shell that waits for the end of its starter, however it comes (also kill -9), and then ends what the starter left running,
 * in the order of the names given. After an orderly stop it finds nothing to do.
 */
final class Watchdog {

    static final String NAME = "watchdog";

    private Watchdog() {}

    /** {@code scratch}: whether the data is thrown away afterwards; logs stay. */
    static void watch(Home home, List<String> stopOrder, boolean scratch) {
        var command = new ArrayList<String>();
        Commands.find("setsid").ifPresent(setsid -> command.add(setsid.toString()));
        command.addAll(
                List.of("sh", "-c", script(), "thac-watchdog", home.folder().toString(), Boolean.toString(scratch)));
        command.addAll(stopOrder);
        try {
            var shell = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(home.log(NAME).toFile()))
                    .start();
            new Child(home, NAME).remember(shell);
            keepOpen(shell);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pipe to the shell must live as long as we do, whatever class loader is dropped: a thread holds it. */
    private static void keepOpen(Process shell) {
        var holder = new Thread(
                () -> {
                    try (var pipe = shell.getOutputStream()) {
                        shell.waitFor();
                        pipe.flush();
                    } catch (IOException | InterruptedException end) {
                        Thread.currentThread().interrupt();
                    }
                },
                "thac-watchdog");
        holder.setDaemon(true);
        holder.start();
    }

    private static String script() {
        try (var in = Watchdog.class.getResourceAsStream("watchdog.sh")) {
            if (in == null) {
                throw new IllegalStateException("watchdog.sh is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
