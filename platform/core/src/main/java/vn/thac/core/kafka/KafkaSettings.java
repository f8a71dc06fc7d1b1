package vn.thac.core.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/**
 * What the operator says of Kafka: every setting named {@code kafka.…}, addresses, TLS and password among them. It is the
 * map from which the framework builds the consumer, so no client of ours can speak to Kafka otherwise than another.
 */
@ApplicationScoped
public class KafkaSettings {

    private static final String GROUP = "group.id";

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> told;

    /** For the relay's producer. */
    public Map<String, Object> ofProducer() {
        return EventProducer.config(ofNoGroup());
    }

    /** For who makes topics and looks after them; waits briefly unless told to wait longer. */
    Map<String, Object> ofAdministrator() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("default.api.timeout.ms", 10_000);
        settings.put("request.timeout.ms", 5_000);
        settings.putAll(ofNoGroup());
        return settings;
    }

    private Map<String, Object> ofNoGroup() {
        Map<String, Object> settings = new HashMap<>(told);
        settings.remove(GROUP);
        return settings;
    }
}
