package vn.thac.bench.tls;

import java.time.Duration;
import vn.thac.bench.Callers;
import vn.thac.bench.measure.ProcessorTime;
import vn.thac.bench.measure.Result;
import vn.thac.bench.measure.Workers;
import vn.thac.bench.reports.FiguresForm;
import vn.thac.bench.reports.OwedReports;
import vn.thac.client.Deployment;
import vn.thac.client.Latencies;
import vn.thac.client.Service;
import vn.thac.client.event.Settled;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;

/** Every commune opens what it owes, hands it in, and looks at it again; until all of it has reached everybody. */
final class Work {

    private static final int REQUESTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Deployment deployment;
    private final OwedReports owed;
    private final int connections;
    private final Latencies reads = new Latencies();
    private final Latencies submits = new Latencies();
    private final Caller caller;

    Work(Deployment deployment, OwedReports owed, int connections) {
        this.deployment = deployment;
        this.owed = owed;
        this.connections = connections;
        this.caller = Callers.gateway(deployment);
    }

    Result run(Turn turn) {
        int warm = owed.size() / 10;
        share(0, warm, new Latencies(), new Latencies());
        Settled.await(deployment, PATIENCE);
        return ProcessorTime.during(deployment, () -> measured(turn, warm));
    }

    private Result measured(Turn turn, int from) {
        long begin = System.nanoTime();
        share(from, owed.size(), reads, submits);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Settled.await(deployment, PATIENCE);
        int reports = owed.size() - from;
        return new Result(
                        TlsBench.NAME,
                        turn.name(),
                        String.format(
                                "%,d reports opened, handed in, opened again over %d connections",
                                reports, connections),
                        (long) REQUESTS * reports,
                        reports,
                        seconds)
                .request("submit", submits)
                .request("read", reads);
    }

    private void share(int from, int until, Latencies read, Latencies submitted) {
        Workers.share(connections, until - from, piece -> visit(from + piece, read, submitted));
    }

    private void visit(int commune, Latencies read, Latencies submitted) {
        var unit = caller.actingFor(owed.unitIds().get(commune));
        var path = "/v1/obligations/" + owed.ids().get(commune);
        timed(read, () -> unit.get(Service.REPORT, path));
        timed(submitted, () -> unit.post(Service.REPORT, path + "/submit", Body.written(FiguresForm.report(commune))));
        timed(read, () -> unit.get(Service.REPORT, path));
    }

    private static void timed(Latencies taken, Runnable request) {
        long begin = System.nanoTime();
        request.run();
        taken.since(begin);
    }
}
