package vn.thac.bench.backlog;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.thac.bench.BenchSettings;
import vn.thac.bench.measure.BenchReport;
import vn.thac.bench.measure.ProcessorTime;
import vn.thac.bench.measure.Progress;
import vn.thac.bench.measure.Result;
import vn.thac.client.Console;
import vn.thac.client.Deployment;
import vn.thac.client.MemoryUse;
import vn.thac.client.Scenario;
import vn.thac.client.Service;
import vn.thac.client.Wait;
import vn.thac.client.check.Check;
import vn.thac.client.check.Tally;
import vn.thac.client.event.Event;
import vn.thac.client.event.EventReader;

/** A million events wait in an outbox, as after a night without Kafka, and are carried in their order. */
public final class BacklogBench implements Scenario {

    static final String NAME = "backlog";

    private static final int EVENTS = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(60);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "1,000,000 events that wait in an outbox are carried in their order";
    }

    @Override
    public int run(Deployment deployment, List<String> arguments) throws Exception {
        var settings = BenchSettings.of(NAME, arguments);
        var backlog = new Backlog(deployment, EVENTS / 100 * settings.scale());
        Console.line("The bare limit, before …");
        double before = BacklogLimit.seconds(deployment, backlog);
        try (var topic = BacklogTopic.made(deployment, Backlog.TOPIC)) {
            var memory = megabytes(deployment);
            Console.line(String.format("%,d events are written …", backlog.size()));
            backlog.write();
            var result = ProcessorTime.during(deployment, () -> carry(backlog));
            result.note(
                    String.format("memory of plan-service %,d MB before, %,d after", memory, megabytes(deployment)));
            Console.line("Reading them in Kafka's order …");
            var checks = read(deployment, topic, backlog);
            Console.line("The bare limit, after …");
            result.limit(before, BacklogLimit.seconds(deployment, backlog), 0);
            var report = new BenchReport(List.of(result), checks, deployment.memory());
            report.show();
            report.write(settings.json());
            settings.awaitEnd();
            return report.status();
        }
    }

    /** From the moment at which all can be seen until the last is deleted, which is after its acknowledgement. */
    private static Result carry(Backlog backlog) {
        long begin = System.nanoTime();
        try (var progress = Progress.show(() -> String.format("%,d left", backlog.left()))) {
            Wait.until(PATIENCE, Duration.ofMillis(500), () -> backlog.left() == 0, () -> "the outbox to be empty");
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Result(
                NAME,
                "carried",
                String.format("%,d events of %,d aggregates", backlog.size(), backlog.aggregates()),
                backlog.size(),
                backlog.size(),
                seconds);
    }

    private static long megabytes(Deployment deployment) {
        return deployment.memory().stream()
                .filter(each -> each.name().startsWith(Service.PLAN.module()))
                .mapToLong(MemoryUse::megabytes)
                .sum();
    }

    /** Of each aggregate all events, one after the other; a stretch that was sent again is allowed, and counted. */
    private static List<Check> read(Deployment deployment, BacklogTopic topic, Backlog backlog) {
        var order = new Tally("an aggregate's events arrive in their order");
        Map<String, Long> last = new HashMap<>();
        var ends = EventReader.ends(deployment).entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic.name()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        EventReader.readUpTo(ends, deployment, record -> look(record, last, order));
        long whole = last.values().stream().filter(n -> n == backlog.rounds()).count();
        long arrived = ends.values().stream().mapToLong(Long::longValue).sum();
        Console.line(String.format("  %,d came twice", arrived - backlog.size()));
        return List.of(order.check(), Check.same("every aggregate has all its events", backlog.aggregates(), whole));
    }

    private static void look(ConsumerRecord<byte[], byte[]> record, Map<String, Long> last, Tally order) {
        var key = new String(record.key(), StandardCharsets.UTF_8);
        long sequence = Event.of(record).sequence();
        long before = last.getOrDefault(key, 0L);
        order.count(sequence <= before + 1, () -> key + ": " + sequence + " after " + before);
        last.put(key, Math.max(before, sequence));
    }
}
