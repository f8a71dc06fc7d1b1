package vn.thac.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command line for a JVM of the same kind as ours. */
public final class JavaCommand {

    /** What a start has taken outside the heap goes back to the system; JVMs before 17.0.9 don't know how. */
    private static final List<String> GIVE_BACK =
            List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:TrimNativeHeapInterval=30000");

    private JavaCommand() {}

    public static List<String> of(List<String> flags, String... rest) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(GIVE_BACK);
        command.addAll(flags);
        command.addAll(List.of(rest));
        return command;
    }

    /** From this version on a JVM writes and reuses its own archive of loaded classes. */
    public static boolean canArchiveClasses() {
        return Runtime.version().feature() >= 19;
    }
}
