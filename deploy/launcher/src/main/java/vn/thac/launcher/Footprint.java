package vn.thac.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.thac.parts.Part;

/** The resident memory of a process with its children; what several of them share is counted once. */
public record Footprint(String name, long pid, long megabytes) {

    private static final Pattern SHARE = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");

    static Footprint of(Part part) {
        long pid = part.pid().orElse(-1);
        long kilobytes = ProcessHandle.of(pid).stream()
            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
            .mapToLong(process -> kilobytes(process.pid())).sum();
        return new Footprint(part.name(), pid, kilobytes / 1024);
    }

    /** The launcher without those it started. */
    static Footprint ofOurselves() {
        long pid = ProcessHandle.current().pid();
        return new Footprint("launcher", pid, kilobytes(pid) / 1024);
    }

    private static long kilobytes(long pid) {
        var process = Path.of("/proc", Long.toString(pid));
        long share = read(process.resolve("smaps_rollup"), SHARE);
        return share > 0 ? share : read(process.resolve("status"), RESIDENT);
    }

    private static long read(Path file, Pattern pattern) {
        try {
            var found = pattern.matcher(Files.readString(file));
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}
