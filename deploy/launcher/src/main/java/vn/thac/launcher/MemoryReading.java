package vn.thac.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.thac.client.MemoryUse;
import vn.thac.parts.Part;

/** Reads what memory processes take, with their children; what several of them share is counted once. */
final class MemoryReading {

    private static final Pattern SHARE = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");

    private MemoryReading() {}

    static MemoryUse of(Part part) {
        return of(part.name(), part.pid().orElse(-1));
    }

    static MemoryUse of(String name, long pid) {
        long kilobytes = ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(process -> kilobytes(process.pid()))
                .sum();
        return new MemoryUse(name, pid, kilobytes / 1024);
    }

    /** The launcher without those it started. */
    static MemoryUse ofLauncher() {
        return ofLauncher(ProcessHandle.current().pid());
    }

    static MemoryUse ofLauncher(long pid) {
        return new MemoryUse("launcher", pid, kilobytes(pid) / 1024);
    }

    private static long kilobytes(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        long share = read(process.resolve("smaps_rollup"), SHARE);
        return share > 0 ? share : read(process.resolve("status"), RESIDENT);
    }

    private static long read(Path file, Pattern pattern) {
        try {
            Matcher found = pattern.matcher(Files.readString(file));
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}
