package vn.thac.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thac.parts.Databases;
import vn.thac.parts.Home;
import vn.thac.parts.Parts;
import vn.thac.parts.Ports;
import vn.thac.parts.Root;

/**
 * Starts PostgreSQL, Kafka and Keycloak for the tests of the service named by the argument {@code service} and tells Quarkus where they are.
 * They are shared by all tests of the JVM and end with it, even when it is killed.
 */
public final class PartsResource implements QuarkusTestResourceLifecycleManager {

    private static final String STARTED = "thac.parts.test-started";

    private String service = "";

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", "");
    }

    @Override
    public Map<String, String> start() {
        if (service.isEmpty()) {
            throw new IllegalStateException(
                    "PartsResource needs the argument \"service\": identity, plan, task or report");
        }
        var parts = shared();
        Map<String, String> told = new HashMap<>(Map.of(
                "quarkus.datasource.jdbc.url", parts.postgres().jdbcUrl(service),
                "quarkus.datasource.username", service,
                "quarkus.datasource.password", parts.secrets().database(service),
                "quarkus.flyway.username", Databases.owner(service),
                "quarkus.flyway.password", parts.secrets().database(Databases.owner(service)),
                "kafka.bootstrap.servers", parts.kafka().bootstrapServers(),
                "quarkus.oidc.auth-server-url", parts.keycloak().realmUrl().toString(),
                "quarkus.keycloak.admin-client.server-url",
                        parts.keycloak().url().toString()));
        told.put("thac.keycloak.secret", parts.secrets().identity());
        told.put("thac.pages.secret", parts.secrets().pages());
        return told;
    }

    /** Marked by a system property, because Quarkus loads this class more than once a JVM. */
    static Parts shared() {
        synchronized (System.class) {
            if (System.getProperty(STARTED) != null) {
                return Parts.running();
            }
            var home = new Home(
                    Path.of("target", "parts-" + ProcessHandle.current().pid()));
            var parts = Parts.scratch(Root.find(), home, Ports.free());
            parts.leaveNothingBehind(List.of(), true);
            parts.start(name -> {});
            System.setProperty(STARTED, "true");
            return parts;
        }
    }

    /** Nothing: another test of this JVM may need them. */
    @Override
    public void stop() {}
}
