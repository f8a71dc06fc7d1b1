package vn.thac.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.thac.client.Deployment;

/** Seconds of processor time that each process took, with its children: who it is that does the work. */
public final class ProcessorTime {

    /** What Linux counts in /proc, on every machine it runs on. */
    private static final double TICKS_A_SECOND = 100;

    private ProcessorTime() {}

    /** Measures a part of a bench and writes the seconds into its result. */
    public static Result during(Deployment deployment, Supplier<Result> part) {
        var before = of(deployment);
        var result = part.get();
        var spent = new LinkedHashMap<String, Double>();
        of(deployment)
                .forEach((name, seconds) -> spent.put(name, Math.max(0, seconds - before.getOrDefault(name, 0.0))));
        return result.processor(spent);
    }

    private static Map<String, Double> of(Deployment deployment) {
        var seconds = new LinkedHashMap<String, Double>();
        deployment
                .memory()
                .forEach(each -> seconds.put(
                        each.name(), seconds(each.pid(), !each.name().equals("launcher"))));
        return seconds;
    }

    private static double seconds(long pid, boolean withChildren) {
        Stream<ProcessHandle> children =
                withChildren ? ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants) : Stream.of();
        return ticks(pid, withChildren) / TICKS_A_SECOND
                + children.mapToDouble(child -> ticks(child.pid(), true) / TICKS_A_SECOND)
                        .sum();
    }

    /** Own time and, where wanted, that of children which have ended (proc_pid_stat, fields 14 to 17). */
    private static long ticks(long pid, boolean withEnded) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return withEnded ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
        } catch (IOException gone) {
            return 0;
        }
    }
}
