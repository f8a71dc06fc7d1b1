package vn.thac.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** PostgreSQL on durable settings: what was committed survives the end of the process and of the machine. */
public final class Postgres extends Part {

    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=200",
            "shared_buffers=256MB",
            "autovacuum_naptime=10s",
            "max_wal_size=2GB",
            "wal_compression=on",
            "checkpoint_timeout=15min",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_checkpoints=off",
            "idle_in_transaction_session_timeout=5min");

    private final Path binaries;
    private final int port;
    private final Secrets secrets;
    private final Unprivileged user = Unprivileged.find();
    private @Nullable Certificate certificate;

    Postgres(Home home, Path binaries, int port, Secrets secrets) {
        super("postgres", home);
        this.binaries = binaries;
        this.port = port;
        this.secrets = secrets;
    }

    /** Before it starts: who asks for TLS gets it, on the same port. */
    void offerTls(Certificate shown) {
        certificate = shown;
    }

    @Override
    protected void launch() {
        var data = home().postgres();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(data);
        }
        user.own(data);
        if (alive()) {
            stop();
        }
        disownLock(data.resolve("postmaster.pid"));
        // The memory of a killed server is freed only when its last worker has noticed: try again for a while.
        for (int attempt = 1; ; attempt++) {
            run(command(data), Map.of("LC_ALL", "C"), variable -> variable.startsWith("PG"));
            pause(Duration.ofMillis(300));
            if (alive() || attempt == 20) {
                return;
            }
        }
    }

    private List<String> command(Path data) {
        var command = new ArrayList<>(user.prefix());
        command.addAll(List.of(
                binaries.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        if (certificate != null) {
            user.own(certificate.key());
            command.addAll(List.of("-c", "ssl=on"));
            command.addAll(List.of("-c", "ssl_cert_file=" + certificate.authority()));
            command.addAll(List.of("-c", "ssl_key_file=" + certificate.key()));
        }
        return command;
    }

    /**
     * After a crash the id in the lock file may by chance be another process's by now, and the server would refuse to start.
     * Our own id in its place is taken as stale, and the file's other guard (the shared memory of workers still alive) stays.
     * One that is empty is left of a server that was killed while it began, and says nothing.
     */
    private static void disownLock(Path lock) {
        try {
            if (Files.exists(lock)) {
                var lines = new ArrayList<>(Files.readAllLines(lock));
                if (lines.isEmpty()) {
                    Files.delete(lock);
                    return;
                }
                lines.set(0, Long.toString(ProcessHandle.current().pid()));
                Files.write(lock, lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside the final place and renamed when whole, so that a crash never leaves half a cluster. */
    private void initialise(Path data) {
        if (Files.exists(data)) {
            throw new Trouble("The data folder " + home().folder() + " is half-written (postgres/ has no PG_VERSION): "
                    + "delete the folder, or choose another with --data.");
        }
        var fresh = data.resolveSibling("postgres.new");
        var password = home().folder().resolve("postgres.password");
        Home.delete(fresh);
        try {
            Files.deleteIfExists(password);
            Files.createFile(
                    password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password, secrets.postgres());
            user.own(password);
            initdb(fresh, password);
            Files.move(fresh, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(password);
        }
    }

    private void initdb(Path folder, Path password) throws IOException {
        var command = new ArrayList<>(user.prefix());
        command.addAll(List.of(
                binaries.resolve("bin/initdb").toString(),
                "-D",
                folder.toString(),
                "-U",
                "postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        var initdb = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        initdb.environment().put("LC_ALL", "C");
        try {
            if (initdb.start().waitFor() != 0) {
                throw new Trouble("PostgreSQL could not make its data folder " + folder + ": see " + log() + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while PostgreSQL made its data folder.", e);
        }
    }

    @Override
    public boolean answers() {
        try (var connection = administrator("postgres")) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            if ("28P01".equals(notYet.getSQLState())) {
                throw new Trouble(
                        "PostgreSQL knows other passwords than " + home().secrets() + " (was the file lost?): delete "
                                + home().folder() + ", or choose another folder with --data.",
                        notYet);
            }
            return false;
        }
    }

    /** Fast: ends the connections instead of waiting for them. */
    @Override
    protected String stopSignal() {
        return "INT";
    }

    public Connection administrator(String database) throws SQLException {
        var settings = new Properties();
        settings.put("user", "postgres");
        settings.put("password", secrets.postgres());
        settings.put("connectTimeout", "5");
        settings.put("loginTimeout", "10");
        return DriverManager.getConnection(jdbcUrl(database), settings);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Over TLS, by who insists on this very server. */
    String jdbcUrlOverTls(String database) {
        return jdbcUrl(database) + "?sslmode=verify-full&sslrootcert="
                + Objects.requireNonNull(certificate, "no TLS is offered").authority();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
