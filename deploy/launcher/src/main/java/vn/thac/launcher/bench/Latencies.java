package vn.thac.launcher.bench;

import java.time.Duration;
import java.util.Arrays;

/** How long each of many things took. Safe for many threads. */
final class Latencies {

    private long[] nanos = new long[1024];
    private int size;

    synchronized void add(long taken) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = taken;
    }

    void since(long begin) {
        add(System.nanoTime() - begin);
    }

    void addMillis(long taken) {
        add(taken * 1_000_000);
    }

    synchronized int count() {
        return size;
    }

    /** The smallest time that so many percent did not exceed, in milliseconds; NaN when nothing was measured. */
    synchronized double millis(double percent) {
        if (size == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * size);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }

    double p50() {
        return millis(50);
    }

    double p99() {
        return millis(99);
    }

    Duration worst() {
        return count() == 0 ? Duration.ZERO : Duration.ofNanos((long) (millis(100) * 1e6));
    }
}
