package vn.thac.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelayPaceTest {

    private final RelayPace pace = new RelayPace(2_000);

    @Test
    void the_rest_grows_only_while_batches_come_back_to_back() {
        assertEquals(List.of(20L, 40L, 80L, 100L, 100L), rests(5));
    }

    @Test
    void after_a_quiet_look_it_begins_anew() {
        rests(5);
        pace.quiet();
        assertEquals(List.of(20L, 40L), rests(2));
    }

    @Test
    void more_waits_behind_a_full_batch() {
        rests(2);
        assertEquals(0, pace.restAfter(2_000).toMillis());
        assertEquals(80, pace.restAfter(1).toMillis());
    }

    @Test
    void events_that_come_one_by_one_never_wait_for_each_other() {
        assertEquals(
                List.of(20L, 20L, 20L),
                IntStream.range(0, 3)
                        .mapToObj(i -> {
                            pace.quiet();
                            return pace.restAfter(1).toMillis();
                        })
                        .toList());
    }

    private List<Long> rests(int batches) {
        return Stream.generate(() -> pace.restAfter(7).toMillis())
                .limit(batches)
                .toList();
    }
}
