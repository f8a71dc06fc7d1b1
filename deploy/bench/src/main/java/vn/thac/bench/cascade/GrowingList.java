package vn.thac.bench.cascade;

import vn.thac.client.Latencies;
import vn.thac.client.Service;
import vn.thac.client.http.Caller;

/** One list that fills up: each item that is new there became visible by now. */
final class GrowingList {

    private final Caller reader;
    private final Service service;
    private final String path;
    private final long expected;
    private final Latencies visible;
    private long seen;

    GrowingList(Caller reader, Service service, String path, long expected, Latencies visible) {
        this.reader = reader;
        this.service = service;
        this.path = path;
        this.expected = expected;
        this.visible = visible;
    }

    /** Counts what is there; whether that is all. */
    boolean look(long since) {
        if (seen < expected) {
            long now = reader.total(service, path);
            long taken = System.nanoTime() - since;
            for (; seen < now; seen++) {
                visible.add(taken);
            }
        }
        return seen >= expected;
    }

    @Override
    public String toString() {
        return seen + " of " + expected + " in " + path;
    }
}
