package vn.thac.bench.backlog;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import vn.thac.client.Deployment;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Wait;

/** A topic of this bench alone, which no service reads: made as the services make theirs, and gone at the end. */
final class BacklogTopic implements AutoCloseable {

    private static final int PARTITIONS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Deployment deployment;
    private final String name;

    private BacklogTopic(Deployment deployment, String name) {
        this.deployment = deployment;
        this.name = name;
    }

    /** One that can be written to at full speed: each partition answers already. */
    static BacklogTopic made(Deployment deployment, String name) {
        var topic = new BacklogTopic(deployment, name);
        topic.administer(admin -> admin.createTopics(Set.of(new NewTopic(name, PARTITIONS, (short) 1)
                        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"))))
                .all()
                .get());
        Wait.until(PATIENCE, LOOK_EVERY, topic::answers, () -> name + " to be there");
        return topic;
    }

    /** A leader is named before its log is open, and what comes first then is refused, but not what comes second. */
    private boolean answers() {
        try (var admin = Admin.create(deployment.kafkaSettings())) {
            admin.listOffsets(
                            partitions().stream().collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest())))
                    .all()
                    .get();
            return true;
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScenarioFailure("Interrupted.", e);
        }
    }

    String name() {
        return name;
    }

    private List<TopicPartition> partitions() {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(number -> new TopicPartition(name, number))
                .toList();
    }

    /** Events of the backlog and of the bare limit lie on the same disk: what was sent before is not to be kept by either. */
    @Override
    public void close() {
        administer(admin -> admin.deleteTopics(Set.of(name)).all().get());
    }

    private interface Act {
        void with(Admin admin) throws ExecutionException, InterruptedException;
    }

    private void administer(Act act) {
        try (var admin = Admin.create(deployment.kafkaSettings())) {
            act.with(admin);
        } catch (ExecutionException e) {
            throw new ScenarioFailure("Kafka does not look after " + name + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScenarioFailure("Interrupted.", e);
        }
    }
}
