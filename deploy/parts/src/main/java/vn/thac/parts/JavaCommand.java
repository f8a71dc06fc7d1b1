package vn.thac.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command line for a JVM of the same kind as ours. */
public final class JavaCommand {

    private JavaCommand() {}

    public static List<String> of(List<String> flags, String... rest) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(rest));
        return command;
    }

    /** From this version on a JVM writes and reuses its own archive of loaded classes. */
    public static boolean canArchiveClasses() {
        return Runtime.version().feature() >= 19;
    }
}
