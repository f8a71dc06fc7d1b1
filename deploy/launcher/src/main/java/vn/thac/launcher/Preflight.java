package vn.thac.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import vn.thac.parts.Ports;
import vn.thac.parts.Trouble;

/** What must be true before anything is started; each refusal says what to do. */
final class Preflight {

    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final Path CONTAINER = Path.of("/sys/fs/cgroup");

    private Preflight() {}

    static void javaIsNewEnough() {
        if (Runtime.version().feature() < 17) {
            throw new Trouble(
                    "Java 17 or newer is needed, this is " + Runtime.version() + ": set JAVA_HOME to a newer JDK.");
        }
    }

    static void memorySuffices(int atLeastMb) {
        long available = Math.min(machine(), container());
        if (available < atLeastMb) {
            throw new Trouble("Only " + available + " MB of memory are available, " + atLeastMb
                    + " are needed: close other programs (or lower --min-memory MB at your own risk).");
        }
    }

    static void portsAreFree(Addresses addresses) {
        addresses.all().forEach((place, port) -> {
            if (port < 1 || port > 65_535) {
                throw new Trouble("There is no port " + port + " (" + place
                        + "): choose another with --port-base N or --port " + place + "=N.");
            }
            if (!Ports.isFree(port)) {
                throw new Trouble("Port " + port + " (" + place
                        + ") is in use by another program: stop it, or choose others with --port-base N"
                        + " or --port " + place + "=N.");
            }
        });
    }

    private static long machine() {
        return number(MEMORY, "MemAvailable:\\s+(\\d+) kB") / 1024;
    }

    /** What the control group still allows, where there is a limit; the page cache counts as available. */
    private static long container() {
        long limit = number(CONTAINER.resolve("memory.max"), "^(\\d+)");
        long used = number(CONTAINER.resolve("memory.stat"), "(?m)^anon (\\d+)");
        return limit == Long.MAX_VALUE || used == Long.MAX_VALUE ? Long.MAX_VALUE : (limit - used) / 1024 / 1024;
    }

    private static long number(Path file, String pattern) {
        try {
            var found = Pattern.compile(pattern).matcher(Files.readString(file));
            return found.find() ? Long.parseLong(found.group(1)) : Long.MAX_VALUE;
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
