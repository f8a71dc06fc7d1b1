package vn.thac.client;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the person at the terminal reads: whole lines, in UTF-8 whatever the terminal's locale. */
public final class Console {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    private Console() {}

    public static void line(String text) {
        OUT.println(text);
    }

    public static void error(String sentence) {
        ERR.println("thac: " + sentence);
    }

    /** Since an instant of {@link System#nanoTime()}. */
    public static String seconds(long begin) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begin) / 1e9);
    }
}
