package vn.thac.launcher.story;

import java.time.Duration;
import java.util.Locale;
import vn.thac.launcher.Screen;

/** Tells the story line by line, each with the time since it began. */
final class Teller {

    private static final int WIDTH = 100;
    private static final String MARGIN = " ".repeat(11);

    private final long begin = System.nanoTime();

    void scene(int number, String title) {
        var heading = "── " + number + ". " + title + " ";
        Screen.line("");
        Screen.line(heading + "─".repeat(Math.max(0, WIDTH - heading.length())));
    }

    void day(String day) {
        Screen.line(elapsed() + "  · " + day + " ·");
    }

    void say(String sentence) {
        Screen.line(elapsed() + "  " + sentence);
    }

    /** What belongs to the line before. */
    void note(String words) {
        Screen.line(MARGIN + words);
    }

    void table(Table table) {
        Screen.line("");
        table.lines().forEach(this::note);
        Screen.line("");
    }

    private String elapsed() {
        return String.format(Locale.ROOT, "%7.1f s", (System.nanoTime() - begin) / 1e9);
    }

    /** Since an instant of {@link System#nanoTime()}. */
    static String since(long begin) {
        return seconds(Duration.ofNanos(System.nanoTime() - begin));
    }

    static String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1000.0);
    }
}
