package vn.thac.launcher.bench;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import vn.thac.launcher.Running;

/**
 * What comes by on the topics while a bench runs, counted by type as it arrives.
 * Only headers are read, so that looking on costs little; a listener may ask for more.
 */
final class LiveEvents implements AutoCloseable {

    private final Running running;
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final Map<String, Latencies> outbox = new ConcurrentHashMap<>();
    private final Latencies delivery = new Latencies();
    private final AtomicLong lastArrival = new AtomicLong(System.nanoTime());
    private final Thread thread;
    private volatile @Nullable Consumer<ConsumerRecord<byte[], byte[]>> listener;
    private volatile boolean closing;
    private volatile boolean looking;
    private volatile @Nullable RuntimeException failure;

    private LiveEvents(Running running) {
        this.running = running;
        this.thread = new Thread(this::look, "live-events");
        this.thread.setDaemon(true);
    }

    /** From now on: whatever is written after this call is seen. */
    static LiveEvents from(Running running) {
        var events = new LiveEvents(running);
        events.thread.start();
        while (!events.looking) {
            events.mustWork();
            Pause.millis(20);
        }
        return events;
    }

    private void look() {
        try (var consumer = EventStream.consumer(running)) {
            consumer.seekToEnd(consumer.assignment());
            consumer.assignment().forEach(consumer::position);
            looking = true;
            while (!closing) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::see);
            }
        } catch (WakeupException closed) {
            // Closing.
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void see(ConsumerRecord<byte[], byte[]> record) {
        long now = System.currentTimeMillis();
        var type = Fact.type(record.headers());
        counts.computeIfAbsent(type, t -> new AtomicLong()).incrementAndGet();
        outbox.computeIfAbsent(type, t -> new Latencies()).addMillis(Math.max(0, record.timestamp() - Fact.time(record.headers()).toEpochMilli()));
        delivery.addMillis(Math.max(0, now - record.timestamp()));
        lastArrival.set(System.nanoTime());
        var told = listener;
        if (told != null) {
            told.accept(record);
        }
    }

    void tell(@Nullable Consumer<ConsumerRecord<byte[], byte[]>> whom) {
        listener = whom;
    }

    long count(String type) {
        mustWork();
        var count = counts.get(type);
        return count == null ? 0 : count.get();
    }

    long total() {
        return counts.values().stream().mapToLong(AtomicLong::get).sum();
    }

    Map<String, Long> counts() {
        var all = new TreeMap<String, Long>();
        counts.forEach((type, count) -> all.put(type, count.get()));
        return all;
    }

    /** From the change, which is written before its commit, until the event lies on Kafka. */
    Latencies outbox(String type) {
        return outbox.getOrDefault(type, new Latencies());
    }

    /** From Kafka until a consumer has it. */
    Latencies delivery() {
        return delivery;
    }

    /** As {@link System#nanoTime()}. */
    long lastArrival() {
        return lastArrival.get();
    }

    private void mustWork() {
        var failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
