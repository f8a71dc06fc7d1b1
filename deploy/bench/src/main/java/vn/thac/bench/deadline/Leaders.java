package vn.thac.bench.deadline;

import java.util.List;
import java.util.SplittableRandom;
import vn.thac.bench.measure.OpenLoop;
import vn.thac.bench.reports.OwedReports;
import vn.thac.client.Service;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Request;
import vn.thac.client.unit.Territory;

/** Leaders who look: at the country's board, at a province's, and by name at who is missing there. */
final class Leaders {

    static final String NATION = "the country's board";
    static final String PROVINCE = "a province's board";
    static final String MISSING = "who is missing";

    /** A few dozen leaders who each look every few seconds. */
    private static final double LOOKS_A_SECOND = 8;

    private final OpenLoop loop;
    private final Caller caller;
    private final OwedReports owed;
    private final List<Territory> provinces;
    private final SplittableRandom random;

    Leaders(OpenLoop loop, Caller caller, OwedReports owed, List<Territory> provinces, SplittableRandom random) {
        this.loop = loop;
        this.caller = caller;
        this.owed = owed;
        this.provinces = provinces;
        this.random = random;
    }

    void look(int seconds) {
        random.doubles((long) (LOOKS_A_SECOND * seconds), 0, seconds).forEach(this::lookAt);
    }

    private void lookAt(double second) {
        var of = "form=" + owed.form() + "&period=" + owed.period() + "&area=dvhc:";
        var province = provinces.get(random.nextInt(provinces.size())).code();
        switch (random.nextInt(3)) {
            case 0 -> read(NATION, second, "/v1/boards/reports?" + of + "vn");
            case 1 -> read(PROVINCE, second, "/v1/boards/reports?" + of + province);
            default -> read(MISSING, second, "/v1/obligations?state=open&limit=100&" + of + province);
        }
    }

    private void read(String kind, double second, String path) {
        loop.at(second, () -> loop.send(kind, second, () -> caller.attempt(Request.get(Service.REPORT, path))));
    }
}
