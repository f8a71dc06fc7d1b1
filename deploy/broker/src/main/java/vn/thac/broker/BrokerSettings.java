package vn.thac.broker;

import java.nio.file.Path;
import java.util.Properties;

/** What a lone broker has to be told. Events are kept for ever: change the retention here, knowingly, or not at all. */
final class BrokerSettings {

    private BrokerSettings() {}

    static Properties of(Path directory, int node, String controller, int port, int controllerPort) {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(node));
        settings.put("controller.quorum.voters", node + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", controller);
        settings.put(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + "," + controller + "://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + controller + ":PLAINTEXT");
        settings.put("log.dirs", directory.toString());
        settings.put("auto.create.topics.enable", "false");
        // A plan is one event, however long it is (the services take bodies of 8 MB at most).
        settings.put("message.max.bytes", Integer.toString(16 * 1024 * 1024));
        keepForEver(settings);
        aloneInItsCluster(settings);
        return settings;
    }

    private static void keepForEver(Properties settings) {
        settings.put("log.retention.ms", "-1");
        settings.put("log.retention.bytes", "-1");
        // A reader that was away for years still finds its place (minutes).
        settings.put("offsets.retention.minutes", Integer.toString(5 * 366 * 24 * 60));
    }

    private static void aloneInItsCluster(Properties settings) {
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // A crashed broker's session must not hold up its own return; who stops in order takes leave, and has none
        // left.
        settings.put("broker.session.timeout.ms", "6000");
        settings.put("controlled.shutdown.enable", "true");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        // Taken whole at the start: 78,000 keys. What is compacted are the places of readers, some hundred.
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(2 * 1024 * 1024));
    }
}
