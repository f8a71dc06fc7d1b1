package vn.thac.parts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * A process of a data folder, known by a file with its id and start: whoever reads the file can stop it, also after its starter died.
 * It runs in a session of its own, so that Ctrl-C reaches only the starter, who stops all in order.
 */
final class Child {

    private static final long LONG_LOG = 50_000_000;

    private final Home home;
    private final String name;

    Child(Home home, String name) {
        this.home = home;
        this.name = name;
    }

    void start(List<String> command, Map<String, String> environment, Predicate<String> withoutVariables) {
        var whole = new ArrayList<String>();
        Commands.find("setsid").ifPresent(setsid -> whole.add(setsid.toString()));
        whole.addAll(command);
        setAsideLongLog();
        // A JVM that crashes writes down why where it stands.
        var builder = new ProcessBuilder(whole)
                .directory(home.logs().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log(name).toFile()));
        builder.environment().keySet().removeIf(withoutVariables);
        // glibc gives each thread an arena of its own otherwise: some 60 MB a service.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(environment);
        try {
            remember(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remember(Process process) throws IOException {
        Files.writeString(home.processId(name), process.pid() + " " + startOf(process.toHandle()));
    }

    Optional<ProcessHandle> running() {
        try {
            var known = Files.readString(home.processId(name)).strip().split(" ");
            long started = Long.parseLong(known[1]);
            return ProcessHandle.of(Long.parseLong(known[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> Math.abs(startOf(process) - started) < 2_000);
        } catch (IOException | RuntimeException unknown) {
            return Optional.empty();
        }
    }

    /** Asks to end with the signal, waits, and ends it by force when it does not. */
    void stop(String signal, Duration patience) {
        running().ifPresent(process -> {
            Commands.signal(process.pid(), signal);
            if (!awaitEnd(process, patience)) {
                kill();
            }
        });
        forget();
    }

    void kill() {
        running().ifPresent(process -> {
            process.destroyForcibly();
            awaitEnd(process, Duration.ofSeconds(10));
        });
    }

    void awaitEnd(Duration patience) {
        running().ifPresent(process -> awaitEnd(process, patience));
    }

    /** Also the processes it made, as PostgreSQL does one a connection. */
    void signalAll(String signal) {
        running().ifPresent(process -> {
            Commands.signal(process.pid(), signal);
            process.descendants().forEach(each -> Commands.signal(each.pid(), signal));
        });
    }

    String lastWords() {
        try (var lines = Files.lines(home.log(name), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
        } catch (IOException e) {
            return "";
        }
    }

    private void setAsideLongLog() {
        var log = home.log(name);
        try {
            if (Files.exists(log) && Files.size(log) > LONG_LOG) {
                Files.move(log, log.resolveSibling(name + ".old.log"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(home.processId(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean awaitEnd(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
    }
}
