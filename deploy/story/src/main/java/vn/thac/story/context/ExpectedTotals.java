package vn.thac.story.context;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the services' totals must be: the story's own sums of all that has been reported. */
public final class ExpectedTotals {

    private final Sample sample;
    private final Map<String, SampleFigures> counted = new LinkedHashMap<>();

    public ExpectedTotals(Sample sample) {
        this.sample = sample;
    }

    /** From now on this counts for the territory. */
    public void record(String territory, SampleFigures figures) {
        counted.put(territory, figures);
    }

    /** A returned report counts for nothing. */
    public void withdraw(String territory) {
        counted.remove(territory);
    }

    /** All that counts in a territory and below it. */
    public SampleFigures total(String territory) {
        return counted.entrySet().stream()
                .filter(entry -> sample.upFrom(entry.getKey()).contains(territory))
                .map(Map.Entry::getValue)
                .reduce(SampleFigures.NOTHING, SampleFigures::plus);
    }

    public long reported(String territory) {
        return counted.keySet().stream()
                .filter(each -> sample.upFrom(each).contains(territory))
                .count();
    }
}
