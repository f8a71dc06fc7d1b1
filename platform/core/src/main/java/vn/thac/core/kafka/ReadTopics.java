package vn.thac.core.kafka;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.Uuid;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The topics that this service reads. One that is deleted and made again begins at zero, but a reader that did not
 * notice stands where it stood in the old one and passes over as many events of the new one: it is set back to the
 * beginning. What it has taken already is known to the inbox.
 */
@ApplicationScoped
public class ReadTopics {

    private static final Logger LOG = Logger.getLogger(ReadTopics.class);
    private static final String CHANNEL = "events";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @ConfigProperty(name = "mp.messaging.incoming.events.topics")
    Optional<List<String>> names;

    @Inject
    KafkaClientService clients;

    private final Map<String, Uuid> known = new ConcurrentHashMap<>();

    List<String> names() {
        return names.orElse(List.of());
    }

    /** Looks at the id by which Kafka has the topic now, and reads it anew if it had another. */
    void look(String name, Uuid id) {
        Uuid before = known.get(name);
        if (before != null && !before.equals(id)) {
            LOG.warnf("topic %s was made again, it is read from its beginning", name);
            fromBeginning(name);
        }
        known.put(name, id);
    }

    private void fromBeginning(String name) {
        KafkaConsumer<?, ?> reader = clients.getConsumer(CHANNEL);
        if (reader == null) {
            return;
        }
        reader.runOnPollingThread(consumer -> {
                    consumer.seekToBeginning(consumer.assignment().stream()
                            .filter(partition -> partition.topic().equals(name))
                            .toList());
                })
                .await()
                .atMost(PATIENCE);
    }
}
