package vn.thac.bench.deadline;

import java.util.List;
import java.util.stream.IntStream;
import vn.thac.bench.measure.Timeline;

/** How soon after a spike everything is answered as it was before it. */
final class BackToNormal {

    /** In a row, so that a lucky second is not taken for the end. */
    private static final int SECONDS = 3;

    private static final double TIMES = 2;
    private static final double LEAST_MILLIS = 50;
    private static final double PERCENT = 95;

    private BackToNormal() {}

    /**
     * Seconds from the end of the spike to the first of three in a row in which 95 of 100 requests took at most twice what
     * they took before the spike; infinite where there are none.
     */
    static double after(Timeline timeline, int spikeBegins, int spikeEnds, int ends) {
        double normal = Math.max(
                LEAST_MILLIS, timeline.all(spikeBegins / 2, spikeBegins).millis(PERCENT) * TIMES);
        List<Boolean> is = IntStream.range(spikeEnds, ends)
                .mapToObj(second -> !(timeline.all(second, second + 1).millis(PERCENT) > normal))
                .toList();
        return IntStream.rangeClosed(0, is.size() - SECONDS)
                .filter(second -> !is.subList(second, second + SECONDS).contains(false))
                .asDoubleStream()
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
