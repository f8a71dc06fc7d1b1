package vn.thac.story.context;

import java.time.Duration;
import java.util.Locale;
import vn.thac.client.Console;

/** Prints the story line by line, each with the time since it began. */
public final class Printer {

    private static final int WIDTH = 100;
    private static final String MARGIN = " ".repeat(11);

    private final long begin = System.nanoTime();

    public void heading(int number, String title) {
        var heading = "── " + number + ". " + title + " ";
        Console.line("");
        Console.line(heading + "─".repeat(Math.max(0, WIDTH - heading.length())));
    }

    public void day(String day) {
        Console.line(elapsed() + "  · " + day + " ·");
    }

    public void say(String sentence) {
        Console.line(elapsed() + "  " + sentence);
    }

    /** What belongs to the line before. */
    public void note(String words) {
        Console.line(MARGIN + words);
    }

    public void table(Table table) {
        Console.line("");
        table.lines().forEach(this::note);
        Console.line("");
    }

    private String elapsed() {
        return String.format(Locale.ROOT, "%7.1f s", (System.nanoTime() - begin) / 1e9);
    }

    /** Since an instant of {@link System#nanoTime()}. */
    public static String since(long begin) {
        return seconds(Duration.ofNanos(System.nanoTime() - begin));
    }

    private static String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1000.0);
    }
}
