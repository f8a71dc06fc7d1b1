package vn.thac.core.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** However a batch is parted, nothing is lost and no aggregate's events pass each other. */
class RunsProperties {

    record Event(String key, String type) {}

    @Property
    void a_run_has_one_type(@ForAll("batches") List<Event> batch) {
        for (List<Received> run : Runs.of(received(batch))) {
            assertEquals(1, run.stream().map(Received::type).distinct().count());
        }
    }

    @Property
    void each_aggregate_keeps_its_order_and_all_its_events(@ForAll("batches") List<Event> batch) {
        List<Received> before = received(batch);
        List<Received> after = new ArrayList<>();
        Runs.of(before).forEach(after::addAll);
        assertEquals(byKey(before), byKey(after));
    }

    @Property
    void plans_that_are_issued_and_expanded_in_turn_make_two_runs(@ForAll("counts") int plans) {
        List<Event> batch = new ArrayList<>();
        for (int i = 0; i < plans; i++) {
            batch.add(new Event("plan" + i, "issued"));
            batch.add(new Event("plan" + i, "expanded"));
        }
        assertTrue(Runs.of(received(batch)).size() <= 2);
    }

    private static Object byKey(List<Received> events) {
        Function<Received, Object> key = event -> event.record().key();
        return events.stream().collect(Collectors.groupingBy(key));
    }

    private static List<Received> received(List<Event> batch) {
        List<Received> events = new ArrayList<>();
        for (Event event : batch) {
            var record = new ConsumerRecord<>("thac.plan", 0, events.size(), event.key(), new byte[] {'{', '}'});
            record.headers().add("ce_type", event.type().getBytes(StandardCharsets.UTF_8));
            events.add(new Received(record, Received.reader(new ObjectMapper())));
        }
        return events;
    }

    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(0, 200);
    }

    @Provide
    Arbitrary<List<Event>> batches() {
        return Combinators.combine(Arbitraries.of("a", "b", "c", "d"), Arbitraries.of("x", "y", "z"))
                .as(Event::new)
                .list()
                .ofMaxSize(40);
    }
}
