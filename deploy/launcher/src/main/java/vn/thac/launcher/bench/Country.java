package vn.thac.launcher.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import vn.thac.launcher.Running;
import vn.thac.launcher.Screen;
import vn.thac.launcher.national.NationalTree;
import vn.thac.launcher.national.UnitList;

/** Fills the fresh house: the whole tree by CSV, and the posts of the centre's own system, which acts for all. */
final class Country {

    private static final String FROM = "2020-01-01";
    private static final List<String> DUTIES = List.of("draft", "issue", "work", "report", "review", "consolidate");

    private Country() {
    }

    static Units settle(Running running, NationalTree tree) {
        var administrator = Api.administrator(running);
        timed("units taken in: " + tree.size() + " territories with their committees", () ->
            administrator.post(running.identity(), "/v1/units/import?bodies=government,party&on=" + FROM,
                UnitList.write(tree).getBytes(StandardCharsets.UTF_8), request -> request.setHeader("Content-Type", "text/csv")));
        administrator.post(running.identity(), "/v1/posts/bulk", Json.write(List.of(Map.of(
            "actor", Api.GATEWAY_ACTOR, "unit", Packages.CENTRE, "duties", DUTIES, "subtree", true, "from", FROM))));
        timed("every service knows them", () -> {
            Settled.await(running, Duration.ofMinutes(5));
            return running;
        });
        return Units.of(running, administrator, tree);
    }

    private static void timed(String what, Supplier<?> work) {
        long begin = System.nanoTime();
        work.get();
        Screen.line("  " + what + ": " + Screen.seconds(begin));
    }
}
