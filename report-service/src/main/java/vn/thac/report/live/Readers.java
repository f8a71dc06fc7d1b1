package vn.thac.report.live;

import java.time.Duration;

/** Those who wait for a sweep: while there are any, the rest between two sweeps is short. */
final class Readers {

    /** Also with readers: a burst costs the centre ten recomputations a second at most. */
    static final Duration SHORTEST_REST = Duration.ofMillis(80);

    private int waiting;
    private long sweeps;

    /** Comes back when a sweep has ended, or after so long. */
    synchronized void awaitSweep(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        long seen = sweeps;
        waiting++;
        notifyAll();
        try {
            while (sweeps == seen && waitUntil(end)) {
                // Woken for something else.
            }
        } finally {
            waiting--;
        }
    }

    synchronized void swept() {
        sweeps++;
        notifyAll();
    }

    /** So long where nobody waits. */
    synchronized void rest(Duration length) throws InterruptedException {
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        long soonest = Math.min(end, begin + SHORTEST_REST.toNanos());
        while (waitUntil(waiting > 0 ? soonest : end)) {
            // Somebody has come, or left.
        }
    }

    private boolean waitUntil(long end) throws InterruptedException {
        long left = end - System.nanoTime();
        if (left > 0) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return left > 0;
    }
}
