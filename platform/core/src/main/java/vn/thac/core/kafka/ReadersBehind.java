package vn.thac.core.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How far behind the end of each topic all instances of this service together are: what Kafka knows of their group, so it
 * is known too where none of them reads any more.
 */
@ApplicationScoped
class ReadersBehind {

    @Inject
    TopicAdministrator administrator;

    @Inject
    ReadTopics read;

    @ConfigProperty(name = "mp.messaging.incoming.events.group.id")
    String group;

    Map<String, Double> byTopic() throws InterruptedException, ExecutionException {
        return read.names().isEmpty() ? Map.of() : administrator.ask(this::byTopic);
    }

    private Map<String, Double> byTopic(Admin admin) throws InterruptedException, ExecutionException {
        Map<String, Double> behind = new TreeMap<>();
        var taken = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var ends = admin.listOffsets(partitions(admin)).all().get();
        ends.forEach((partition, end) ->
                behind.merge(partition.topic(), (double) (end.offset() - of(taken.get(partition))), Double::sum));
        return behind;
    }

    private Map<TopicPartition, OffsetSpec> partitions(Admin admin) throws InterruptedException, ExecutionException {
        return admin.describeTopics(read.names()).allTopicNames().get().values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(each -> new TopicPartition(topic.name(), each.partition())))
                .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
    }

    /** Nothing was taken of a partition that the group has noted nothing of. */
    private static long of(@Nullable OffsetAndMetadata noted) {
        return noted == null ? 0 : noted.offset();
    }
}
