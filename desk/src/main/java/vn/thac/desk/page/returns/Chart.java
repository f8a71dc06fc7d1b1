package vn.thac.desk.page.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.desk.page.service.ReportClient.TargetLine;
import vn.thac.desk.page.service.ReportClient.TargetLine.Latest;
import vn.thac.directory.text.Text;

/**
 * The milestones of one indicator over the years, and where its latest figure stands, as a picture of {@value #WIDTH} by
 * {@value #HEIGHT}. The same numbers stand in the table of targets.
 *
 * @param line the milestones from the first to the last, as an SVG polyline has them
 */
record Chart(String name, @Nullable String unit, List<Mark> milestones, Optional<Mark> stands, String line) {

    static final int WIDTH = 340;
    static final int HEIGHT = 150;
    private static final int LEFT = 35;
    private static final int RIGHT = WIDTH - 45;
    private static final int TOP = 30;
    private static final int BOTTOM = HEIGHT - 30;

    Chart {
        milestones = List.copyOf(milestones);
    }

    /** A number at its year, and where it is drawn. */
    record Mark(int year, BigDecimal value, String comparator, int x, int y) {

        /** Its words stand above it, and below where the picture ends there. */
        public int wordsAt() {
            return y < TOP + 5 ? y + 20 : y - 10;
        }
    }

    private record Point(int year, BigDecimal value, String comparator) {}

    /**
     * One for each indicator whose targets have a number and a year; what one year alone wants is no course to be drawn, nor
     * is by how much something is to change. A figure in another unit of measure is not drawn among them.
     */
    static List<Chart> of(List<TargetLine> targets) {
        Map<String, List<TargetLine>> byIndicator = new LinkedHashMap<>();
        targets.stream()
                .filter(each -> each.indicator() != null
                        && each.value() != null
                        && each.year() != null
                        && each.change() == null)
                .forEach(each -> byIndicator
                        .computeIfAbsent(each.indicator(), code -> new ArrayList<>())
                        .add(each));
        return byIndicator.values().stream()
                .filter(lines -> lines.stream().map(TargetLine::year).distinct().count() > 1)
                .map(Chart::drawn)
                .toList();
    }

    private static Chart drawn(List<TargetLine> lines) {
        List<Point> wanted = lines.stream()
                .map(each -> new Point(
                        Optional.ofNullable(each.year()).orElse(0),
                        Optional.ofNullable(each.value()).orElse(BigDecimal.ZERO),
                        Optional.ofNullable(each.comparator()).orElse("")))
                .sorted(Comparator.comparingInt(Point::year))
                .toList();
        Optional<Point> latest = lines.stream()
                .filter(Chart::isInItsUnit)
                .map(TargetLine::latest)
                .flatMap(Stream::ofNullable)
                .flatMap(Chart::point)
                .findFirst();
        Scale scale = Scale.of(Stream.concat(wanted.stream(), latest.stream()).toList());
        List<Mark> milestones = wanted.stream().map(scale::mark).toList();
        TargetLine first = lines.get(0);
        return new Chart(
                first.name() == null ? first.key() : first.name(),
                first.unit(),
                milestones,
                latest.map(scale::mark),
                milestones.stream()
                        .map(mark -> mark.x() + "," + mark.y())
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""));
    }

    private static boolean isInItsUnit(TargetLine line) {
        Latest latest = line.latest();
        String unit = latest == null ? null : latest.figure().unit();
        return line.per() == null && (line.unit() == null || unit == null || Text.same(line.unit(), unit));
    }

    /** The figure of a period in the year in which it begins. */
    private static Stream<Point> point(Latest latest) {
        BigDecimal value = latest.figure().value();
        String year = latest.period().length() < 4 ? "" : latest.period().substring(0, 4);
        return value == null || !year.matches("\\d{4}")
                ? Stream.empty()
                : Stream.of(new Point(Integer.parseInt(year), value, ""));
    }

    /** From years and values to places: years from left to right, values upwards from nothing or the least of them. */
    private record Scale(int first, int last, BigDecimal least, BigDecimal most) {

        static Scale of(List<Point> points) {
            IntStream years = points.stream().mapToInt(Point::year);
            BigDecimal least = points.stream().map(Point::value).reduce(BigDecimal.ZERO, BigDecimal::min);
            BigDecimal most = points.stream().map(Point::value).reduce(least, BigDecimal::max);
            return new Scale(
                    years.min().orElse(0),
                    points.stream().mapToInt(Point::year).max().orElse(0),
                    least,
                    most);
        }

        Mark mark(Point point) {
            int x = last == first ? LEFT : LEFT + (RIGHT - LEFT) * (point.year() - first) / (last - first);
            BigDecimal height = most.subtract(least);
            int above = height.signum() == 0
                    ? 0
                    : point.value()
                            .subtract(least)
                            .multiply(BigDecimal.valueOf(BOTTOM - TOP))
                            .divide(height, 0, RoundingMode.HALF_UP)
                            .intValueExact();
            return new Mark(point.year(), point.value(), point.comparator(), x, BOTTOM - above);
        }
    }
}
