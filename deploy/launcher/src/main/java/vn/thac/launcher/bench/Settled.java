package vn.thac.launcher.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import vn.thac.launcher.Running;
import vn.thac.parts.Trouble;

/** Whether all that was written has reached everybody: outboxes are empty and no consumer has anything left to take. */
final class Settled {

    private static final List<String> DATABASES = List.of("identity", "plan", "task", "report");
    private static final List<String> GROUPS = List.of("thac-plan-service", "thac-task-service", "thac-report-service");

    private Settled() {
    }

    static void await(Running running, Duration patience) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, running.parts().kafka().bootstrapServers()))) {
            var left = new TreeMap<String, Long>();
            Pause.until(patience, 200, () -> {
                left.clear();
                left.putAll(left(running, admin));
                return left.isEmpty();
            }, () -> "everything has reached everybody, left are " + left);
        }
    }

    private static Map<String, Long> left(Running running, Admin admin) {
        var left = new TreeMap<String, Long>();
        outboxes(running).forEach((database, rows) -> {
            if (rows > 0) {
                left.put("outbox of " + database, rows);
            }
        });
        for (var group : GROUPS) {
            long lag = lag(admin, group);
            if (lag != 0) {
                left.put(group, lag);
            }
        }
        return left;
    }

    static Map<String, Long> outboxes(Running running) {
        var rows = new TreeMap<String, Long>();
        DATABASES.forEach(database -> rows.put(database, outbox(running, database)));
        return rows;
    }

    private static long outbox(Running running, String database) {
        try (var connection = running.parts().postgres().administrator(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new Trouble("The outbox of " + database + " can't be counted: " + e.getMessage(), e);
        }
    }

    /** Events that the group has not taken; -1 while it has no member. */
    private static long lag(Admin admin, String group) {
        try {
            var partitions = admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get().members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream()).toList();
            if (partitions.isEmpty()) {
                return -1;
            }
            var taken = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            var wanted = new java.util.HashMap<TopicPartition, OffsetSpec>();
            partitions.forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
            var ends = admin.listOffsets(wanted).all().get();
            return partitions.stream()
                .mapToLong(each -> ends.get(each).offset() - (taken.get(each) == null ? 0 : taken.get(each).offset())).sum();
        } catch (ExecutionException notYet) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }
}
