package vn.thac.bench.cascade;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.thac.bench.measure.Result;
import vn.thac.client.Latencies;
import vn.thac.client.Service;
import vn.thac.client.http.Caller;

/** Who reads the whole country looks at the first page of what a plan asks, gives out and is owed, again and again. */
final class PlanLists {

    static final String NAME = "direct, looked at";

    private static final int READS = 1_000;
    private static final int WARM_UP = 200;
    private static final int MOST_MILLIS = 4;

    private final Caller caller;
    private final Map<Service, String> lists = new LinkedHashMap<>();
    private final Map<Service, Latencies> times = new LinkedHashMap<>();

    PlanLists(Caller caller, String plan) {
        this.caller = caller;
        lists.put(Service.PLAN, "/v1/mandates?plan=" + plan);
        lists.put(Service.TASK, "/v1/assignments?plan=" + plan);
        lists.put(Service.REPORT, "/v1/obligations?plan=" + plan);
    }

    Result run() {
        for (int n = 0; n < WARM_UP; n++) {
            lists.forEach(caller::get);
        }
        long begin = System.nanoTime();
        for (int n = 0; n < READS; n++) {
            lists.forEach(this::read);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long reads = (long) READS * lists.size();
        var work = String.format(
                "first pages of one plan's lists, %,d of each, one after the other, after %d to warm up",
                READS, WARM_UP);
        return new Result(CascadeBench.NAME, NAME, work, reads, 0, seconds)
                .request("mandates", of(Service.PLAN))
                .request("assignments", of(Service.TASK))
                .request("obligations", of(Service.REPORT))
                .target("one plan's mandates, p99", of(Service.PLAN).p99(), MOST_MILLIS, " ms");
    }

    private void read(Service service, String list) {
        long begin = System.nanoTime();
        caller.get(service, list);
        of(service).since(begin);
    }

    private Latencies of(Service service) {
        return times.computeIfAbsent(service, of -> new Latencies());
    }
}
