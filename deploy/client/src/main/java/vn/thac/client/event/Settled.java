package vn.thac.client.event;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import vn.thac.client.Deployment;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;
import vn.thac.client.Wait;

/** Whether all that was written has reached everybody: outboxes are empty and no consumer has anything left to take. */
public final class Settled {

    /** Those that take events; identity only tells. */
    private static final Set<Service> CONSUMERS = EnumSet.complementOf(EnumSet.of(Service.IDENTITY));

    private Settled() {}

    public static void await(Deployment deployment, Duration patience) {
        try (var admin = Admin.create(deployment.kafkaSettings());
                var outboxes = new Outboxes(deployment)) {
            var left = new TreeMap<String, Long>();
            Wait.until(
                    patience,
                    Duration.ofMillis(200),
                    () -> {
                        left.clear();
                        left.putAll(left(outboxes, admin));
                        return left.isEmpty();
                    },
                    () -> "everything to reach everybody, left are " + left);
        }
    }

    private static Map<String, Long> left(Outboxes outboxes, Admin admin) {
        var left = new TreeMap<String, Long>();
        outboxes.rows().forEach((database, rows) -> {
            if (rows > 0) {
                left.put("outbox of " + database, rows);
            }
        });
        for (Service service : CONSUMERS) {
            String group = "thac-" + service.module();
            long lag = lag(admin, group);
            if (lag != 0) {
                left.put(group, lag);
            }
        }
        return left;
    }

    /** How many events each service has not sent yet, by database. */
    public static Map<String, Long> outboxes(Deployment deployment) {
        try (var outboxes = new Outboxes(deployment)) {
            return outboxes.rows();
        }
    }

    /** Events that the group has not taken; -1 while it has no member. */
    private static long lag(Admin admin, String group) {
        try {
            var partitions = Objects.requireNonNull(
                            admin.describeConsumerGroups(List.of(group))
                                    .describedGroups()
                                    .get(group),
                            group)
                    .get()
                    .members()
                    .stream()
                    .flatMap(member -> member.assignment().topicPartitions().stream())
                    .toList();
            if (partitions.isEmpty()) {
                return -1;
            }
            var taken = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var wanted = new HashMap<TopicPartition, OffsetSpec>();
            partitions.forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
            var ends = admin.listOffsets(wanted).all().get();
            return partitions.stream()
                    .mapToLong(each -> Objects.requireNonNull(ends.get(each)).offset()
                            - (taken.get(each) == null ? 0 : taken.get(each).offset()))
                    .sum();
        } catch (ExecutionException notYet) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScenarioFailure("Interrupted.", e);
        }
    }
}
