package vn.thac.parts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;

/**
 * The topics, one an aggregate, made before anybody writes. It waits until every partition has a leader:
 * a producer at full speed right after the creation was seen to get stuck.
 */
public final class Topics {

    public static final List<String> NAMES = List.of(
            "thac.unit",
            "thac.post",
            "thac.vocabulary",
            "thac.plan",
            "thac.mandate",
            "thac.definition",
            "thac.assignment",
            "thac.plan-assignments",
            "thac.regime",
            "thac.report",
            "thac.consolidation",
            "thac.plan-obligations");

    static final int PARTITIONS = 8;
    private static final int TIMEOUT_MS = 60_000;

    private Topics() {}

    static void ensure(Kafka kafka) {
        try (var admin = kafka.administrator(TIMEOUT_MS)) {
            var missing = new HashSet<>(NAMES);
            missing.removeAll(admin.listTopics().names().get());
            admin.createTopics(missing.stream()
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
            awaitLeaders(admin);
        } catch (ExecutionException e) {
            throw new Trouble("Can't create the topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while creating the topics.", e);
        }
    }

    private static void awaitLeaders(Admin admin) throws InterruptedException {
        long end = System.nanoTime() + TIMEOUT_MS * 1_000_000L;
        while (!allLed(admin)) {
            if (System.nanoTime() > end) {
                throw new Trouble("Some partitions of the topics have no leader after a minute: see kafka.log.");
            }
            Thread.sleep(100);
        }
    }

    private static boolean allLed(Admin admin) throws InterruptedException {
        try {
            Map<String, TopicDescription> all =
                    admin.describeTopics(Set.copyOf(NAMES)).allTopicNames().get();
            return all.values().stream()
                    .allMatch(topic -> topic.partitions().size() >= 1
                            && topic.partitions().stream()
                                    .allMatch(partition -> partition.leader() != null
                                            && !partition.leader().isEmpty()));
        } catch (ExecutionException notYet) {
            return false;
        }
    }
}
