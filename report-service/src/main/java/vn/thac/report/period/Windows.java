package vn.thac.report.period;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The windows of the reporting decree, read from data, and the calendar's own. */
public final class Windows {

    /** A day of a year, or of the year before ({@code years} = -1). */
    private record Edge(int years, int month, int day) {

        static Edge of(String text) {
            String[] halves = text.trim().split("/");
            String[] monthDay = halves[1].split("-");
            return new Edge(Integer.parseInt(halves[0]), Integer.parseInt(monthDay[0]), Integer.parseInt(monthDay[1]));
        }

        LocalDate in(int year) {
            return LocalDate.of(year + years, month, day);
        }
    }

    private record Span(Edge from, Edge to) {}

    private final Map<Part, Span> decree;

    private Windows(Map<Part, Span> decree) {
        this.decree = decree;
    }

    /** The data that ships with the service. */
    public static Windows shipped() {
        try (InputStream in = Windows.class.getResourceAsStream("/windows.properties")) {
            Properties data = new Properties();
            data.load(Objects.requireNonNull(in, "windows.properties"));
            return of(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads {@code decree.H1 = -1/12-15 .. 0/06-14} and the like, one line a part, none left out. */
    public static Windows of(Properties data) {
        Map<Part, Span> spans = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            if (!part.frequency().isOfTheDecree()) {
                continue;
            }
            String name = "decree." + (part == Part.YEAR ? "year" : part.suffix());
            String line = data.getProperty(name);
            if (line == null) {
                throw new IllegalArgumentException("no window for " + name);
            }
            String[] edges = line.split("\\.\\.");
            spans.put(part, new Span(Edge.of(edges[0]), Edge.of(edges[1])));
        }
        return new Windows(spans);
    }

    /** Only of periods that the decree knows. */
    public Window decree(Period.Calendar period) {
        Span span = period instanceof Period.InYear in ? decree.get(in.part()) : null;
        if (span == null) {
            throw new IllegalArgumentException("the decree has no window for " + period);
        }
        return new Window(span.from().in(period.year()), span.to().in(period.year()));
    }

    public Window calendar(Period.Calendar period) {
        return new Window(period.firstDay(), period.lastDay());
    }
}
