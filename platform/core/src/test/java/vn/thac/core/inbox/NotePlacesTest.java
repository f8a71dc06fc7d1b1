package vn.thac.core.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.junit.jupiter.api.Test;

class NotePlacesTest {

    private static final TopicPartition ONE = new TopicPartition("thac.plan", 1);
    private static final TopicPartition TWO = new TopicPartition("thac.plan", 2);
    private static final Map<TopicPartition, OffsetAndMetadata> PLACES =
            Map.of(ONE, new OffsetAndMetadata(7), TWO, new OffsetAndMetadata(9));
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private final Deque<Set<TopicPartition>> assigned = new ArrayDeque<>(List.of(Set.of(ONE, TWO)));
    private final List<Object> noted = new ArrayList<>();

    private final KafkaConsumer<?, ?> consumer = (KafkaConsumer<?, ?>) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {KafkaConsumer.class}, (proxy, method, args) -> {
                if (method.getName().equals("getAssignments")) {
                    return Uni.createFrom().item(() -> assigned.size() > 1 ? assigned.pop() : assigned.peek());
                }
                return Uni.createFrom().item(() -> {
                    if (!failures.isEmpty()) {
                        throw failures.pop();
                    }
                    noted.add(args[0]);
                    return null;
                });
            });

    @Test
    void what_could_not_be_noted_while_partitions_were_shared_anew_is_noted_then() {
        failures.add(new RebalanceInProgressException("not now"));
        failures.add(new RebalanceInProgressException("not yet"));
        NotePlaces.note(consumer, PLACES).await().atMost(SOON);
        assertEquals(List.of(PLACES), noted);
    }

    @Test
    void what_has_become_anothers_meanwhile_is_not_noted() {
        failures.add(new RebalanceInProgressException("not now"));
        assigned.add(Set.of(TWO));
        NotePlaces.note(consumer, PLACES).await().atMost(SOON);
        assertEquals(List.of(Map.of(TWO, new OffsetAndMetadata(9))), noted);
    }

    @Test
    void who_was_put_out_of_the_group_notes_nothing_more() {
        failures.add(new CommitFailedException());
        assertThrows(
                CommitFailedException.class,
                () -> NotePlaces.note(consumer, PLACES).await().atMost(SOON));
        assertEquals(List.of(), noted);
    }
}
