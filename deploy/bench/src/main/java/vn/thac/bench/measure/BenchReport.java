package vn.thac.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.client.Console;
import vn.thac.client.Json;
import vn.thac.client.Latencies;
import vn.thac.client.MemoryUse;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.check.Check;

/** The end of a bench: a table for people, a file for tools, and whether everything held. */
public final class BenchReport {

    private final List<Result> results;
    private final List<Check> checks;
    private final List<MemoryUse> memory;

    public BenchReport(List<Result> results, List<Check> checks, List<MemoryUse> memory) {
        this.results = List.copyOf(results);
        this.checks = List.copyOf(checks);
        this.memory = List.copyOf(memory);
    }

    public long checked() {
        return checks.stream().mapToLong(Check::checked).sum();
    }

    public long broken() {
        return checks.stream().mapToLong(Check::broken).sum();
    }

    /** The exit status of the bench. */
    public int status() {
        return broken() == 0 ? 0 : 1;
    }

    public void show() {
        results.forEach(BenchReport::show);
        Console.line("");
        Console.line("memory, MB");
        Console.line("  "
                + String.join(
                        " · ",
                        memory.stream()
                                .map(each -> each.name() + " " + each.megabytes())
                                .toList())
                + " = " + memory.stream().mapToLong(MemoryUse::megabytes).sum());
        Console.line("");
        Console.line("invariants");
        checks.forEach(BenchReport::show);
        Console.line(String.format(Locale.ROOT, "  checked %,d, broken %,d", checked(), broken()));
    }

    private static void show(Check check) {
        String fault = check.holds()
                ? ""
                : String.format(Locale.ROOT, ": %,d broken, the first: %s", check.broken(), check.example());
        Console.line(String.format(
                Locale.ROOT,
                "  %-7s %,11d  %s%s",
                check.holds() ? "holds" : "BROKEN",
                check.checked(),
                check.name(),
                fault));
    }

    private static void show(Result result) {
        Console.line("");
        Console.line(result.title());
        line("work", result.work());
        line("seconds", "%.2f", result.seconds());
        line(
                "rows/s · events/s",
                "%,.0f · %,.0f (%,d rows, %,d events)",
                result.rows() / result.seconds(),
                result.events() / result.seconds(),
                result.rows(),
                result.events());
        result.requests().forEach((name, taken) -> timing("request", name, taken));
        result.hops().forEach((name, taken) -> timing("hop", name, taken));
        line(
                "processor, s",
                "%s",
                String.join(
                        " · ",
                        result.processor().entrySet().stream()
                                .map(each -> String.format(Locale.ROOT, "%s %.1f", each.getKey(), each.getValue()))
                                .toList()));
        if (!Double.isNaN(result.limitBefore())) {
            line(
                    "bare limit",
                    "%.2f s before%s: %.2f s counts; ratio %.1f",
                    result.limitBefore(),
                    Double.isNaN(result.limitAfter())
                            ? ""
                            : String.format(Locale.ROOT, ", %.2f s after", result.limitAfter()),
                    result.limitSeconds(),
                    result.ratio());
        }
        result.notes().forEach(note -> line("", "%s", note));
        result.targets().forEach(target -> line("target", "%s", target));
    }

    private static void timing(String kind, String name, Latencies taken) {
        line(
                kind,
                "p50 %8.1f ms · p99 %8.1f ms · max %8.1f ms  %s (%,d)",
                taken.p50(),
                taken.p99(),
                taken.millis(100),
                name,
                taken.count());
    }

    private static void line(String name, String format, Object... values) {
        Console.line(String.format(Locale.ROOT, "  %-18s", name)
                + (values.length == 0 ? format : String.format(Locale.ROOT, format, values)));
    }

    public void write(@Nullable Path file) {
        if (file == null) {
            return;
        }
        var megabytes = new LinkedHashMap<String, Long>();
        memory.forEach(each -> megabytes.put(each.name(), each.megabytes()));
        var all = results.stream()
                .map(result -> result.json(checked(), broken(), Map.copyOf(megabytes)))
                .toList();
        try {
            Files.writeString(file, Json.pretty(all) + "\n");
        } catch (IOException e) {
            throw new ScenarioFailure("Can't write the results to " + file + ": " + e.getMessage(), e);
        }
        Console.line("  written to " + file);
    }
}
