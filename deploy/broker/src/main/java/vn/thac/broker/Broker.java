package vn.thac.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Starts the broker: {@code java vn.thac.broker.Broker DIR PORT CONTROLLER_PORT [SETTINGS]}.
 * DIR is made and formatted when it does not exist; what it holds is kept. SIGTERM closes it in order.
 * SETTINGS is a file in Kafka's own words, which win over ours: who needs TLS, passwords and rights says so there.
 */
public final class Broker {

    private static final String CONTROLLER = "CONTROLLER";
    private static final int NODE = 1;

    private Broker() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[0]).toAbsolutePath();
        int port = Integer.parseInt(arguments[1]);
        int controllerPort = Integer.parseInt(arguments[2]);
        var settings = BrokerSettings.of(directory, NODE, CONTROLLER, port, controllerPort);
        if (arguments.length > 3) {
            try (var more = Files.newBufferedReader(Path.of(arguments[3]))) {
                settings.load(more);
            }
        }
        if (!Files.exists(directory.resolve("meta.properties"))) {
            format(directory);
        }
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        server.startup();
        server.awaitShutdown();
    }

    /** Formats beside the final place and renames, so that a crash never leaves half of it. */
    private static void format(Path directory) throws Exception {
        if (Files.exists(directory) && !isEmpty(directory)) {
            throw new IOException(String.format(Locale.ROOT, "%s holds something, but no meta.properties", directory));
        }
        var fresh = directory.resolveSibling(
                directory.getFileName() + ".new-" + ProcessHandle.current().pid());
        new Formatter()
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setControllerListenerName(CONTROLLER)
                .addDirectory(fresh.toString())
                .setMetadataLogDirectory(fresh.toString())
                .setPrintStream(System.err)
                .run();
        Files.deleteIfExists(directory);
        Files.move(fresh, directory);
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }
}
