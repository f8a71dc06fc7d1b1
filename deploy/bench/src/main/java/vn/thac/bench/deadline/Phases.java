package vn.thac.bench.deadline;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * When the visits of the communes begin, in seconds: all of them in the minutes before the deadline, for a twentieth of
 * that time five times as many a second, and for a tenth as many as before.
 */
record Phases(int communes, int seconds) {

    static final int TIMES = 5;

    int spikeEnds() {
        return seconds + Math.max(1, seconds / 20);
    }

    int ends() {
        return spikeEnds() + Math.max(1, seconds / 10);
    }

    double rate() {
        return (double) communes / seconds;
    }

    /** For each commune, in the minutes before the deadline. */
    double[] beforeTheDeadline(SplittableRandom random) {
        return moments(random, communes, 0, seconds);
    }

    /** For the first so many communes: those of the spike, then those after it. */
    double[] afterwards(SplittableRandom random) {
        double[] spike = moments(random, visits(TIMES, spikeEnds() - seconds), seconds, spikeEnds());
        double[] after = moments(random, visits(1, ends() - spikeEnds()), spikeEnds(), ends());
        return IntStream.range(0, spike.length + after.length)
                .mapToDouble(i -> i < spike.length ? spike[i] : after[i - spike.length])
                .limit(communes)
                .toArray();
    }

    private int visits(int times, int length) {
        return (int) Math.round(times * rate() * length);
    }

    private static double[] moments(SplittableRandom random, int count, int from, int until) {
        return random.doubles(count, from, until).toArray();
    }
}
