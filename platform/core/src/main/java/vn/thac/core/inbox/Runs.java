package vn.thac.core.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Parts a batch of events into runs of one type, each as long as it can be while the events of every key keep their
 * order. Events of different keys may pass each other, as they may on different partitions.
 */
final class Runs {

    private Runs() {}

    static List<List<Received>> of(List<Received> events) {
        List<List<Received>> runs = new ArrayList<>();
        List<Received> rest = events;
        while (!rest.isEmpty()) {
            String type = rest.get(0).type();
            List<Received> run = new ArrayList<>();
            List<Received> left = new ArrayList<>();
            Set<String> passed = new HashSet<>();
            for (Received event : rest) {
                String key = String.valueOf(event.record().key());
                if (event.type().equals(type) && !passed.contains(key)) {
                    run.add(event);
                } else {
                    passed.add(key);
                    left.add(event);
                }
            }
            runs.add(run);
            rest = left;
        }
        return runs;
    }
}
