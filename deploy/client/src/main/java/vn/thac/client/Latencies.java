package vn.thac.client;

import java.util.Arrays;

/** How long each of many things took. Safe for many threads. */
public final class Latencies {

    private long[] nanos = new long[1024];
    private int size;

    public synchronized void add(long taken) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = taken;
    }

    public void since(long begin) {
        add(System.nanoTime() - begin);
    }

    public void addMillis(long taken) {
        add(taken * 1_000_000);
    }

    public synchronized int count() {
        return size;
    }

    /** The smallest time that so many percent did not exceed, in milliseconds; NaN when nothing was measured. */
    public synchronized double millis(double percent) {
        if (size == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * size);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }

    public double p50() {
        return millis(50);
    }

    public double p99() {
        return millis(99);
    }
}
