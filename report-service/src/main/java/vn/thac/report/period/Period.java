package vn.thac.report.period;

import java.util.Arrays;
import java.util.List;

/** A named span that reports speak of: {@code 2024}, {@code 2024-H1}, {@code 2024-9M}, {@code 2024-Q3}, {@code 2024-07}. */
public record Period(int year, Part part) implements Comparable<Period> {

    public Period {
        if (year < 1900 || year > 2999) {
            throw new IllegalArgumentException("no period of the year " + year);
        }
    }

    public static Period of(String key) {
        if (!key.matches("\\d{4}(-[A-Z0-9]{2})?")) {
            throw new IllegalArgumentException("not a period: " + key);
        }
        String suffix = key.length() == 4 ? "" : key.substring(5);
        return Arrays.stream(Part.values())
                .filter(p -> p.suffix().equals(suffix))
                .findFirst()
                .map(p -> new Period(Integer.parseInt(key.substring(0, 4)), p))
                .orElseThrow(() -> new IllegalArgumentException("not a period: " + key));
    }

    static Period firstOf(int year, Frequency frequency) {
        return new Period(year, frequency.parts().get(0));
    }

    public String key() {
        return part.suffix().isEmpty() ? String.valueOf(year) : year + "-" + part.suffix();
    }

    public Period next() {
        List<Part> parts = part.frequency().parts();
        int at = parts.indexOf(part);
        return at + 1 < parts.size() ? new Period(year, parts.get(at + 1)) : new Period(year + 1, parts.get(0));
    }

    public Period previous() {
        List<Part> parts = part.frequency().parts();
        int at = parts.indexOf(part);
        return at > 0 ? new Period(year, parts.get(at - 1)) : new Period(year - 1, parts.get(parts.size() - 1));
    }

    @Override
    public int compareTo(Period other) {
        int byYear = Integer.compare(year, other.year);
        return byYear != 0 ? byYear : part.compareTo(other.part);
    }

    @Override
    public String toString() {
        return key();
    }
}
