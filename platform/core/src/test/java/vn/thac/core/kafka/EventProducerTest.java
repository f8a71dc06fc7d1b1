package vn.thac.core.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

/** What must hold of the producer, as Kafka itself reads its settings. */
class EventProducerTest {

    private static ProducerConfig config() {
        return told(Map.of());
    }

    private static ProducerConfig told(Map<String, Object> more) {
        Map<String, Object> told = new HashMap<>(more);
        told.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:9092");
        return new ProducerConfig(EventProducer.config(told));
    }

    @Test
    void it_speaks_to_kafka_as_it_is_told() {
        var told = told(Map.of("security.protocol", "SASL_SSL", "sasl.mechanism", "SCRAM-SHA-512", "linger.ms", "7"));
        assertEquals("SASL_SSL", told.getString("security.protocol"));
        assertEquals("SCRAM-SHA-512", told.getString("sasl.mechanism"));
        assertEquals(7, told.getLong(ProducerConfig.LINGER_MS_CONFIG));
    }

    @Test
    void nothing_that_it_is_told_lets_an_event_be_lost_or_overtaken() {
        var told = told(Map.of(
                "acks", "1",
                "enable.idempotence", "false",
                "retries", "0",
                "delivery.timeout.ms", "30000",
                "max.in.flight.requests.per.connection", "50"));
        assertEquals("-1", told.getString(ProducerConfig.ACKS_CONFIG));
        assertTrue(told.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG));
        assertEquals(Integer.MAX_VALUE, told.getInt(ProducerConfig.RETRIES_CONFIG));
        assertEquals(Integer.MAX_VALUE, told.getInt(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG));
        assertEquals(5, told.getInt(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION));
    }

    @Test
    void nothing_is_acknowledged_before_all_have_it() {
        assertEquals("-1", config().getString(ProducerConfig.ACKS_CONFIG));
        assertTrue(config().getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG));
    }

    /** One given up would be overtaken by what is behind it. */
    @Test
    void a_batch_is_never_given_up() {
        assertEquals(Integer.MAX_VALUE, config().getInt(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG));
        assertEquals(Integer.MAX_VALUE, config().getInt(ProducerConfig.RETRIES_CONFIG));
        assertTrue(config().getInt(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION) <= 5, "order is lost beyond");
    }

    @Test
    void the_largest_event_is_twice_the_largest_body() {
        assertEquals(2 * 8 * 1024 * 1024, config().getInt(ProducerConfig.MAX_REQUEST_SIZE_CONFIG));
    }

    /** The relay looks after its lease in between. */
    @Test
    void sending_waits_no_longer_for_a_kafka_that_is_away_than_the_health_allows() {
        assertTrue(config().getLong(ProducerConfig.MAX_BLOCK_MS_CONFIG) < 30_000);
    }
}
