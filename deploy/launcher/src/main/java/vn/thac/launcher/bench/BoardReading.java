package vn.thac.launcher.bench;

import vn.thac.launcher.Running;
import vn.thac.launcher.national.Territory;

/** Several clients at once read the national board and one province's board, each as fast as it is answered. */
final class BoardReading {

    static final String NAME = "boards";

    private static final int READS = 4_000;
    private static final int WARM_UP = 400;
    private static final int MOST_MILLIS = 50;

    private final Running running;
    private final Api api;
    private final String national;
    private final String provincial;
    private final int clients;
    private final Latencies nation = new Latencies();
    private final Latencies province = new Latencies();

    BoardReading(Running running, String period, Territory province, int clients) {
        this.running = running;
        this.api = Api.gateway(running);
        this.clients = clients;
        var board = "/v1/boards/reports?form=" + FiguresForm.FORM + "&period=" + period + "&area=dvhc:";
        this.national = board + ExpectedTotals.COUNTRY;
        this.provincial = board + province.code();
    }

    Result run() {
        Crew.share(clients, WARM_UP, read -> api.fetch(running.report(), read % 2 == 0 ? national : provincial));
        long begin = System.nanoTime();
        Crew.share(clients, READS, this::read);
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
        api.fetch(running.report(), whole ? national : provincial);
        (whole ? nation : province).since(begin);
    }
}
