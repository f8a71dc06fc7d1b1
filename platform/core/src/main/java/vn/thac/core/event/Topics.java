package vn.thac.core.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topics that this service writes to: made ahead, kept for ever unless the operator says otherwise. */
@ApplicationScoped
public class Topics {

    public static final String PREFIX = "thac.";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @ConfigProperty(name = "thac.events.produces", defaultValue = "")
    List<String> aggregates;

    @ConfigProperty(name = "thac.events.partitions", defaultValue = "4")
    int partitions;

    @ConfigProperty(name = "thac.events.replication", defaultValue = "1")
    short replication;

    private boolean there;

    public static String of(String aggregate) {
        return PREFIX + aggregate;
    }

    /**
     * Makes what is missing and waits until every partition has a leader (a producer that hurries gets stuck). Once it
     * has, it has nothing more to do.
     */
    void ensure() throws InterruptedException, ExecutionException {
        if (!there) {
            make();
            there = true;
        }
    }

    private void make() throws InterruptedException, ExecutionException {
        List<String> names =
                aggregates.stream().filter(a -> !a.isBlank()).map(Topics::of).toList();
        if (names.isEmpty()) {
            return;
        }
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", brokers);
        config.put("default.api.timeout.ms", 10_000);
        config.put("request.timeout.ms", 5_000);
        try (Admin admin = Admin.create(config)) {
            for (String name : names) {
                create(admin, name);
            }
            while (!allLed(admin, names)) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private void create(Admin admin, String name) throws InterruptedException, ExecutionException {
        NewTopic topic = new NewTopic(name, partitions, replication)
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG, "-1",
                        TopicConfig.CLEANUP_POLICY_CONFIG, "delete",
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(EventProducer.LARGEST_EVENT)));
        try {
            admin.createTopics(Set.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static boolean allLed(Admin admin, List<String> names) throws InterruptedException {
        try {
            return admin.describeTopics(names).allTopicNames().get().values().stream()
                    .allMatch(Topics::isLed);
        } catch (ExecutionException notYet) {
            return false;
        }
    }

    private static boolean isLed(TopicDescription topic) {
        return topic.partitions().stream()
                .allMatch(p -> p.leader() != null && !p.leader().isEmpty());
    }
}
