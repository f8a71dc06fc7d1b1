package vn.thac.bench;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import vn.thac.bench.national.MadeUpCountry;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.unit.TerritoryTree;
import vn.thac.client.unit.UnitList;

/** What a bench is told on the command line. */
public final class BenchSettings {

    private static final int WHOLE = 100;
    private static final int MOST_SCALE = 300;

    @Option(
            names = "--units",
            paramLabel = "FILE",
            description = "A CSV of territories instead of the made-up country.")
    private @Nullable Path units;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the results there as well.")
    private @Nullable Path json;

    @Option(
            names = "--scale",
            paramLabel = "PERCENT",
            defaultValue = "100",
            description = "Only so many percent of the provinces; over 100: so many percent of the communes.")
    private int scale;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "5",
            description = "Plans or searches a second in the unsaturated run.")
    private int rate;

    @Option(
            names = "--paced-seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "How long the unsaturated run lasts.")
    private int pacedSeconds;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "8",
            description = "Connections that write and read at once.")
    private int connections;

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many processes are killed under load.")
    private int kills;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many reports are handed in with one call.")
    private int atOnce;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = "Only these parts of the bench, by the names in its table.")
    private List<String> only = List.of();

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "How long the load lasts, where the bench has one that comes by itself.")
    private @Nullable Integer minutes;

    @Option(
            names = "--portion",
            paramLabel = "PERCENT",
            defaultValue = "100",
            description =
                    "Of those who would come by themselves only so many percent do, all there is as large as before.")
    private int portion;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "1",
            description = "Requests with which each unit makes its plan, tier by tier: 1 drafts and issues it, or 2.")
    private int steps;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often all communes report, each time by another form, on one base that grows.")
    private int rounds;

    @Option(names = "--hold", description = "Keep everything running afterwards, to look around.")
    private boolean hold;

    public static BenchSettings of(String bench, List<String> arguments) {
        var settings = new BenchSettings();
        try {
            new CommandLine(settings).parseArgs(arguments.toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            throw new ScenarioFailure(
                    "bench " + bench + ": " + e.getMessage()
                            + "; it takes --units FILE, --json FILE, --scale PERCENT, "
                            + "--rate N, --paced-seconds N, --connections N, --kills N, --at-once N, --minutes N, --portion PERCENT, --steps N, --rounds N, --only PART, --hold.",
                    e);
        }
        settings.check(bench);
        return settings;
    }

    private void check(String bench) {
        if (scale < 1
                || scale > MOST_SCALE
                || rate < 1
                || rate > 100
                || pacedSeconds < 1
                || pacedSeconds > 600
                || connections < 1
                || connections > 64
                || kills < 1
                || kills > 10_000
                || atOnce < 1
                || atOnce > 200
                || portion < 1
                || portion > 100
                || steps < 1
                || steps > 2
                || rounds < 1
                || rounds > 24
                || minutes(1) < 1
                || minutes(1) > 1_440) {
            throw new ScenarioFailure(
                    "bench " + bench
                            + ": --scale is 1 to 300, --rate 1 to 100, --paced-seconds 1 to 600, --connections 1 to 64, --kills 1 to 10000, --at-once 1 to 200, --minutes 1 to 1440, --portion 1 to 100, --steps 1 or 2, --rounds 1 to 24.");
        }
    }

    public TerritoryTree country() {
        if (scale > WHOLE && units != null) {
            throw new ScenarioFailure("A list of units is what it is: --scale is 1 to 100 with --units.");
        }
        var whole = units == null ? MadeUpCountry.tree(Math.max(scale, WHOLE)) : UnitList.read(units);
        return scale < WHOLE ? whole.part(scale) : whole;
    }

    public int rounds() {
        return rounds;
    }

    /** Percent of what the bench does otherwise, where that is no country. */
    public int scale() {
        return scale;
    }

    public @Nullable Path json() {
        return json;
    }

    public int rate() {
        return rate;
    }

    public int pacedSeconds() {
        return pacedSeconds;
    }

    public int kills() {
        return kills;
    }

    public int atOnce() {
        return atOnce;
    }

    /** Requests for a plan. */
    public int steps() {
        return steps;
    }

    /** What the bench takes where nothing else is asked for. */
    public int minutes(int usual) {
        return minutes == null ? usual : minutes;
    }

    /** Of so many. */
    public int portionOf(int all) {
        return Math.max(1, all * portion / 100);
    }

    public int connections() {
        return connections;
    }

    /** Whether a part is asked for, of those that the bench has. */
    public boolean measures(String part) {
        return only.isEmpty() || only.contains(part);
    }

    /** Nobody waits for a bench that measures nothing because a part has another name. */
    public BenchSettings ofParts(List<String> parts) {
        if (!parts.containsAll(only)) {
            throw new ScenarioFailure("--only takes of: " + String.join(", ", parts) + ".");
        }
        return this;
    }

    /** Waits to be ended from outside, if {@code --hold} asks for it. */
    public void awaitEnd() throws InterruptedException {
        if (hold) {
            Thread.currentThread().join();
        }
    }
}
