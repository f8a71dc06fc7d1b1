package vn.thac.core.inbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.commit.KafkaThrottledLatestProcessedCommit;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Notes how far events were taken, as the library's throttled way does, and notes it again where partitions were just
 * being shared anew: the library says that it will and does not, so that a partition that rests seemed unread until its
 * next event. Only what is still ours is noted.
 */
@ApplicationScoped
@Identifier("persistent")
public class NotePlaces implements KafkaCommitHandler.Factory {

    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int TRIES = 100;

    private final KafkaCommitHandler.Factory throttled = new KafkaThrottledLatestProcessedCommit.Factory();

    @Override
    public KafkaCommitHandler create(
            KafkaConnectorIncomingConfiguration channel,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> failed) {
        return throttled.create(channel, vertx, persistent(consumer), failed);
    }

    private static KafkaConsumer<?, ?> persistent(KafkaConsumer<?, ?> consumer) {
        return (KafkaConsumer<?, ?>) Proxy.newProxyInstance(
                KafkaConsumer.class.getClassLoader(), new Class<?>[] {KafkaConsumer.class}, (proxy, method, args) -> {
                    if (method.getName().equals("commit")) {
                        @SuppressWarnings("unchecked")
                        var places = (Map<TopicPartition, OffsetAndMetadata>) args[0];
                        return note(consumer, places);
                    }
                    try {
                        return method.invoke(consumer, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    static Uni<Void> note(KafkaConsumer<?, ?> consumer, Map<TopicPartition, OffsetAndMetadata> places) {
        return consumer.getAssignments()
                .chain(ours -> {
                    Map<TopicPartition, OffsetAndMetadata> still = new HashMap<>(places);
                    still.keySet().retainAll(ours);
                    return still.isEmpty() ? Uni.createFrom().voidItem() : consumer.commit(still);
                })
                .onFailure(NotePlaces::passes)
                .retry()
                .withBackOff(SHORTEST, LONGEST)
                .atMost(TRIES);
    }

    private static boolean passes(Throwable e) {
        return e instanceof RebalanceInProgressException || e instanceof RetriableException;
    }
}
