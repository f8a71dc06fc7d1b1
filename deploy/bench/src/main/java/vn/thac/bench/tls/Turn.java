package vn.thac.bench.tls;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import vn.thac.client.TlsWay;

/** One turn of the comparison: which ways go over TLS in it. */
record Turn(String name, Set<TlsWay> ways) {

    private static final Turn PLAIN = new Turn("plain", Set.of());

    /** Between two of the plain kind, so that a machine that becomes slower is seen. */
    static final List<Turn> ALL = List.of(
            PLAIN,
            over(TlsWay.DATABASE),
            over(TlsWay.KAFKA),
            over(TlsWay.CLIENTS),
            new Turn("all over TLS", Set.of(TlsWay.values())),
            PLAIN);

    private static Turn over(TlsWay way) {
        return new Turn(way.name().toLowerCase(Locale.ROOT) + " over TLS", Set.of(way));
    }

    /** A form for each, as each report is handed in once. */
    static List<String> forms() {
        return IntStream.range(0, ALL.size())
                .mapToObj(turn -> "bench.turn-" + turn)
                .toList();
    }

    boolean isPlain() {
        return ways.isEmpty();
    }
}
