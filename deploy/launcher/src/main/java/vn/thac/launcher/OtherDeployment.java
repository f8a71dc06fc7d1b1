package vn.thac.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import vn.thac.client.Deployment;
import vn.thac.client.ManagedProcess;
import vn.thac.client.MemoryUse;
import vn.thac.client.Service;
import vn.thac.client.TlsWay;
import vn.thac.client.Tokens;
import vn.thac.parts.Root;
import vn.thac.parts.TokenSource;
import vn.thac.parts.Trouble;

/**
 * A whole that somebody else started, such as containers, known by a file of addresses: the services by name, {@code realm},
 * {@code postgres} (a JDBC address that the name of a database completes), and for clients of Kafka {@code kafka.…}; with
 * {@code demo-password}, {@code system-secret} and {@code postgres-password}. It has to have the demo people and a clock
 * that can be set.
 */
final class OtherDeployment implements Deployment {

    private static final String KAFKA = "kafka.";

    private final Path file;
    private final Properties told = new Properties();
    private final Tokens tokens;

    OtherDeployment(Path file) {
        this.file = file;
        try (var in = Files.newBufferedReader(file)) {
            told.load(in);
        } catch (IOException e) {
            throw new Trouble("Can't read " + file + ": it must say where everything is.", e);
        }
        tokens = new RealmTokens(new TokenSource(URI.create(of("realm")), of("demo-password"), of("system-secret")));
    }

    @Override
    public Path root() {
        return Root.find();
    }

    @Override
    public URI url(Service service) {
        return URI.create(of(service.database()));
    }

    @Override
    public Tokens tokens() {
        return tokens;
    }

    /** None: whoever started them may kill them. */
    @Override
    public List<ManagedProcess> processes() {
        return List.of();
    }

    @Override
    public List<MemoryUse> memory() {
        return List.of();
    }

    @Override
    public String kafka() {
        return of("kafka.bootstrap.servers");
    }

    @Override
    public Map<String, Object> kafkaSettings() {
        Map<String, Object> settings = new HashMap<>();
        for (String name : told.stringPropertyNames()) {
            if (name.startsWith(KAFKA)) {
                settings.put(name.substring(KAFKA.length()), told.getProperty(name));
            }
        }
        return settings;
    }

    @Override
    public void goOverTls(Set<TlsWay> ways) {
        throw new Trouble(
                file + " tells of what somebody else has started: its TLS is theirs to say. Compare it here, without"
                        + " --against.");
    }

    @Override
    public Connection database(String name) throws SQLException {
        return DriverManager.getConnection(of("postgres") + name, "postgres", of("postgres-password"));
    }

    private String of(String name) {
        String value = told.getProperty(name);
        if (value == null) {
            throw new Trouble(file + " does not say what \"" + name + "\" is.");
        }
        return value;
    }
}
