package vn.thac.bench.reports;

import vn.thac.bench.Callers;
import vn.thac.bench.measure.Result;
import vn.thac.bench.measure.Workers;
import vn.thac.client.Deployment;
import vn.thac.client.Latencies;
import vn.thac.client.Service;
import vn.thac.client.http.Caller;
import vn.thac.client.unit.Territory;

/** Several clients at once read the national board and one province's board, each as fast as it is answered. */
final class BoardReading {

    static final String NAME = "boards";

    private static final int READS = 4_000;
    private static final int WARM_UP = 400;
    private static final int MOST_MILLIS = 50;

    private final Caller caller;
    private final String national;
    private final String provincial;
    private final int clients;
    private final Latencies nation = new Latencies();
    private final Latencies province = new Latencies();

    BoardReading(Deployment deployment, OwedReports of, Territory province, int clients) {
        this.caller = Callers.gateway(deployment);
        this.clients = clients;
        var board = "/v1/boards/reports?form=" + of.form() + "&period=" + of.period() + "&area=dvhc:";
        this.national = board + ExpectedTotals.COUNTRY;
        this.provincial = board + province.code();
    }

    Result run() {
        Workers.share(clients, WARM_UP, read -> caller.get(Service.REPORT, read % 2 == 0 ? national : provincial));
        long begin = System.nanoTime();
        Workers.share(clients, READS, this::read);
        double seconds = (System.nanoTime() - begin) / 1e9;
        var work = String.format("%,d boards read by %d clients, after %d to warm up", READS, clients, WARM_UP);
        return new Result(ReportsBench.NAME, NAME, work, READS, 0, seconds)
                .request("national board", nation)
                .request("one province's board", province)
                .target("national board, p99", nation.p99(), MOST_MILLIS, " ms")
                .target("one province's board, p99", province.p99(), MOST_MILLIS, " ms");
    }

    private void read(int number) {
        boolean whole = number % 2 == 0;
        long begin = System.nanoTime();
        caller.get(Service.REPORT, whole ? national : provincial);
        (whole ? nation : province).since(begin);
    }
}
