package vn.thac.bench.deadline;

import java.util.BitSet;
import java.util.SplittableRandom;
import vn.thac.bench.measure.OpenLoop;
import vn.thac.bench.reports.FiguresForm;
import vn.thac.bench.reports.OwedReports;
import vn.thac.client.Service;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Request;

/** An officer of a commune: looks what is owed, opens the form, thinks, keeps it half-filled, thinks, and hands it in. */
final class Visits {

    static final String LIST = "what is owed";
    static final String FORM = "the form";
    static final String KEEP = "kept half-filled";
    static final String SUBMIT = "handed in";

    private static final double LEAST_SECONDS_OF_THOUGHT = 2;
    private static final double MOST_SECONDS_OF_THOUGHT = 15;

    private final OpenLoop loop;
    private final Caller caller;
    private final OwedReports owed;
    private final SplittableRandom random;
    private final BitSet done = new BitSet();

    Visits(OpenLoop loop, Caller caller, OwedReports owed, SplittableRandom random) {
        this.loop = loop;
        this.caller = caller;
        this.owed = owed;
        this.random = random;
    }

    /** The commune's visit begins then. */
    void begin(int commune, double second) {
        double kept = second + thought();
        double handedIn = kept + thought();
        var unit = caller.actingFor(owed.unitIds().get(commune));
        var path = "/v1/obligations/" + owed.ids().get(commune);
        loop.at(second, () -> {
            loop.send(
                    LIST,
                    second,
                    () -> unit.attempt(Request.get(
                            Service.REPORT,
                            "/v1/obligations?state=open&limit=20&unit="
                                    + owed.unitIds().get(commune))));
            double next = loop.now();
            loop.send(FORM, next, () -> unit.attempt(Request.get(Service.REPORT, path + "?include=form")));
            loop.at(
                    kept,
                    () -> loop.send(
                            KEEP,
                            kept,
                            () -> unit.attempt(Request.put(
                                    Service.REPORT, path + "/draft", Body.written(FiguresForm.report(commune))))));
            handIn(unit, path, commune, handedIn);
        });
    }

    private void handIn(Caller unit, String path, int commune, double second) {
        loop.at(second, () -> {
            var answer = loop.send(
                    SUBMIT,
                    second,
                    () -> unit.attempt(
                            Request.post(Service.REPORT, path + "/submit", Body.written(FiguresForm.report(commune)))));
            if (answer != null) {
                done(commune);
            }
        });
    }

    private double thought() {
        return random.nextDouble(LEAST_SECONDS_OF_THOUGHT, MOST_SECONDS_OF_THOUGHT);
    }

    private synchronized void done(int commune) {
        done.set(commune);
    }

    synchronized boolean isDone(int commune) {
        return done.get(commune);
    }

    synchronized int count() {
        return done.cardinality();
    }
}
