package vn.thac.plan.packages;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A length of period whose periods open by themselves: one of {@code contract/frequencies.json}, which report-service
 * reads too.
 *
 * @param weeks 0 where it is counted in months
 * @param months 0 where it is counted in weeks
 * @param ofDecree whether the windows of Decree 09/2019/NĐ-CP know it
 */
public record Frequency(String name, int weeks, int months, boolean ofDecree) {

    private static final String RESOURCE = "/META-INF/thac/contract/frequencies.json";
    private static final int MONTHS_OF_YEAR = 12;
    private static final int WEEKS_OF_YEAR = 52;
    private static final Map<String, Frequency> KNOWN = read();

    public static Optional<Frequency> find(@Nullable String name) {
        return Optional.ofNullable(name).map(KNOWN::get);
    }

    public static List<Frequency> all() {
        return List.copyOf(KNOWN.values());
    }

    /** Months from the end of one period to that of the next; nine months come once a year. */
    public int stepMonths() {
        return MONTHS_OF_YEAR % Math.max(1, months) == 0 || months > MONTHS_OF_YEAR ? months : MONTHS_OF_YEAR;
    }

    /** How many of its periods end in a month, over the years; of weeks 52 to the year. */
    public BigDecimal aMonth() {
        return weeks > 0
                ? BigDecimal.valueOf(WEEKS_OF_YEAR)
                        .divide(BigDecimal.valueOf((long) weeks * MONTHS_OF_YEAR), MathContext.DECIMAL64)
                : BigDecimal.ONE.divide(BigDecimal.valueOf(stepMonths()), MathContext.DECIMAL64);
    }

    /** One of its periods, by the name that reports have: {@code 2024-Q3}, {@code 2025-W07}; and its last day in the calendar. */
    public record Span(String name, LocalDate end) {}

    /** The periods that end in a year, in order. */
    public List<Span> spansIn(int year) {
        return weeks > 0 ? weeksOf(year) : monthsOf(year);
    }

    /** Last days of the periods that end in a year, in order, as the calendar has them. */
    public List<LocalDate> endsIn(int year) {
        return spansIn(year).stream().map(Span::end).toList();
    }

    private List<Span> weeksOf(int year) {
        LocalDate inWeekOne = LocalDate.of(year, 1, 4);
        int last = (int)
                IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inWeekOne).getMaximum();
        List<Span> spans = new ArrayList<>();
        for (int week = weeks; week <= last; week += weeks) {
            boolean takesTheRest = last - week < weeks;
            LocalDate end = inWeekOne
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, takesTheRest ? last : week)
                    .with(java.time.DayOfWeek.SUNDAY);
            spans.add(new Span(
                    String.format(
                            Locale.ROOT, "%d-W%02d%s", year, week - weeks + 1, weeks == 1 ? "" : "-" + weeks + "W"),
                    end));
        }
        return spans;
    }

    private List<Span> monthsOf(int year) {
        List<Span> spans = new ArrayList<>();
        if (months > MONTHS_OF_YEAR) {
            int years = months / MONTHS_OF_YEAR;
            if (year % years == 0) {
                spans.add(new Span(year - years + 1 + "-" + year, LocalDate.of(year, MONTHS_OF_YEAR, 31)));
            }
            return spans;
        }
        for (int month = months; month <= MONTHS_OF_YEAR; month += months) {
            spans.add(new Span(
                    year + part(month / months), YearMonth.of(year, month).atEndOfMonth()));
        }
        return spans;
    }

    private String part(int number) {
        return switch (months) {
            case 1 -> String.format(Locale.ROOT, "-%02d", number);
            case 3 -> "-Q" + number;
            case 6 -> "-H" + number;
            case 9 -> "-9M";
            case MONTHS_OF_YEAR -> "";
            default -> "-" + months + "M" + number;
        };
    }

    private static Map<String, Frequency> read() {
        try (InputStream in = Objects.requireNonNull(Frequency.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            Map<String, Frequency> known = new LinkedHashMap<>();
            PackageReader.stored(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .path("frequencies")
                    .forEach(one -> known.put(one.path("frequency").asText(), of(one)));
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Frequency of(JsonNode one) {
        return new Frequency(
                one.path("frequency").asText(),
                one.path("weeks").asInt(),
                one.path("months").asInt(),
                one.path("decree").asBoolean());
    }
}
