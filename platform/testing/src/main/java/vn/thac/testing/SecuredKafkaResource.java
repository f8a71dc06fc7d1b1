package vn.thac.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import vn.thac.parts.Home;
import vn.thac.parts.Kafka;
import vn.thac.parts.KafkaRights;
import vn.thac.parts.Root;

/**
 * Beside {@link PartsResource}: a Kafka of its own that is spoken to over TLS and lets in two users, who may do nothing
 * until they are given a right. The service comes in as {@link #SERVICE}.
 */
public final class SecuredKafkaResource implements QuarkusTestResourceLifecycleManager {

    public static final String SERVICE = "service";
    public static final String STRANGER = "stranger";

    public static final String ADMINISTRATOR = KafkaRights.ADMINISTRATOR;

    private static final String AS = "thac.test.kafka-as.";

    private @Nullable Kafka kafka;

    @Override
    public Map<String, String> start() {
        var home =
                new Home(Path.of("target", "secured-" + ProcessHandle.current().pid()));
        var started = Kafka.secured(Root.find(), home, SERVICE, STRANGER);
        kafka = started;
        started.start();
        Map<String, String> told = new HashMap<>();
        told.put("kafka.bootstrap.servers", started.bootstrapServers());
        started.rights().client(SERVICE).forEach((name, value) -> told.put("kafka." + name, value));
        for (String user : List.of(ADMINISTRATOR, SERVICE, STRANGER)) {
            started.rights().client(user).forEach((name, value) -> told.put(AS + user + "." + name, value));
        }
        return told;
    }

    /** What a client is told to come in under the name, for a test of this resource. */
    public static Map<String, Object> as(String user) {
        Config config = ConfigProvider.getConfig();
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", config.getValue("kafka.bootstrap.servers", String.class));
        String prefix = AS + user + ".";
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(prefix)) {
                settings.put(name.substring(prefix.length()), config.getValue(name, String.class));
            }
        }
        return settings;
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.stop();
        }
    }
}
