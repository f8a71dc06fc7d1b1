package vn.thac.task.asked;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import vn.thac.core.event.Received;
import vn.thac.directory.UnitId;

/** What an event said, with its place among those of its aggregate and its time. */
record Heard<T>(T said, long sequence, Instant at) {

    static <T> List<Heard<T>> all(List<Received> events, Class<T> as) {
        return events.stream()
                .map(e -> new Heard<>(e.read(as), e.sequence(), e.time()))
                .toList();
    }

    /** One value of each, as a statement takes it. */
    static <R, V> V[] column(Collection<R> rows, Function<R, V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    /** In one text, because arrays of different length make no column. */
    static String joined(Collection<UnitId> units) {
        return units.stream().map(UnitId::toString).collect(Collectors.joining(","));
    }
}
