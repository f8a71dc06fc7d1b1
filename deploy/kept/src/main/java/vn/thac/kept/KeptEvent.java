package vn.thac.kept;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event as it lay on Kafka.
 *
 * @param headers by their names, in their order
 */
record KeptEvent(
        String topic,
        int partition,
        @Nullable String key,
        @Nullable String value,
        long timestamp,
        Map<String, String> headers) {}
