package vn.thac.launcher.story;

import java.util.LinkedHashMap;
import java.util.Map;

/** The story's own book of what has been reported, so that the services' totals can be held against it. */
final class Ledger {

    private final Sample sample;
    private final Map<String, Sheet> counted = new LinkedHashMap<>();

    Ledger(Sample sample) {
        this.sample = sample;
    }

    /** From now on this counts for the territory. */
    void enter(String territory, Sheet sheet) {
        counted.put(territory, sheet);
    }

    /** A returned report counts for nothing. */
    void strike(String territory) {
        counted.remove(territory);
    }

    /** All that counts in a territory and below it. */
    Sheet total(String territory) {
        return counted.entrySet().stream()
            .filter(entry -> sample.upFrom(entry.getKey()).contains(territory))
            .map(Map.Entry::getValue)
            .reduce(Sheet.NOTHING, Sheet::plus);
    }

    long reported(String territory) {
        return counted.keySet().stream().filter(each -> sample.upFrom(each).contains(territory)).count();
    }
}
