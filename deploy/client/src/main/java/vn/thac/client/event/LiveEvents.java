package vn.thac.client.event;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import vn.thac.client.Deployment;
import vn.thac.client.Latencies;
import vn.thac.client.Wait;

/**
 * What comes by on the topics while a bench runs, counted by type as it arrives.
 * Of most only headers are read, so that watching costs little; a listener may ask for more.
 */
public final class LiveEvents implements AutoCloseable {

    private final Deployment deployment;
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final AtomicLong events = new AtomicLong();
    private final Map<String, Latencies> outbox = new ConcurrentHashMap<>();
    private final AtomicLong lastArrival = new AtomicLong(System.nanoTime());
    private final Thread thread;
    private volatile @Nullable Consumer<ConsumerRecord<byte[], byte[]>> listener;
    private volatile Latencies delivery = new Latencies();
    private volatile boolean closing;
    private volatile boolean ready;
    private volatile @Nullable RuntimeException failure;

    private LiveEvents(Deployment deployment) {
        this.deployment = deployment;
        this.thread = new Thread(this::read, "live-events");
        this.thread.setDaemon(true);
    }

    /** From now on: whatever is written after this call is seen. */
    public static LiveEvents from(Deployment deployment) {
        var events = new LiveEvents(deployment);
        events.thread.start();
        while (!events.ready) {
            events.mustWork();
            Wait.pause(Duration.ofMillis(20));
        }
        return events;
    }

    private void read() {
        try (var consumer = EventReader.consumer(deployment)) {
            consumer.seekToEnd(consumer.assignment());
            consumer.assignment().forEach(consumer::position);
            ready = true;
            while (!closing) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::take);
            }
        } catch (WakeupException closed) {
            // Closing.
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        long now = System.currentTimeMillis();
        var type = Event.type(record.headers());
        counts.computeIfAbsent(type, t -> new AtomicLong()).addAndGet(changed(record));
        events.incrementAndGet();
        outbox.computeIfAbsent(type, t -> new Latencies())
                .addMillis(Math.max(
                        0, record.timestamp() - Event.time(record.headers()).toEpochMilli()));
        delivery.addMillis(Math.max(0, now - record.timestamp()));
        lastArrival.set(System.nanoTime());
        Consumer<ConsumerRecord<byte[], byte[]>> listening = listener;
        if (listening != null) {
            listening.accept(record);
        }
    }

    /** How many aggregates an event changed: only one of many has to be read for it. */
    private static int changed(ConsumerRecord<byte[], byte[]> record) {
        return record.headers().lastHeader("ce_sequence") != null
                ? 1
                : Event.of(record).versions().size();
    }

    /** Null to stop listening. */
    public void listen(@Nullable Consumer<ConsumerRecord<byte[], byte[]>> who) {
        listener = who;
    }

    /** How many aggregates the events of a type changed so far. */
    public long count(String type) {
        mustWork();
        var count = counts.get(type);
        return count == null ? 0 : count.get();
    }

    public long total() {
        return events.get();
    }

    /** What was measured on the way so far is left to those who have it: from now on anew. */
    public void measureAnew() {
        outbox.clear();
        delivery = new Latencies();
    }

    /** From the change, which is written before its commit, until the event lies on Kafka. */
    public Latencies outbox(String type) {
        return outbox.getOrDefault(type, new Latencies());
    }

    /** From Kafka until a consumer has it. */
    public Latencies delivery() {
        return delivery;
    }

    /** As {@link System#nanoTime()}. */
    public long lastArrival() {
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
