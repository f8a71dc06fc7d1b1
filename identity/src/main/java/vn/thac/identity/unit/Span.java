package vn.thac.identity.unit;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days from {@code from} up to, not including, {@code to}; open-ended when {@code to} is null. Never empty. */
public record Span(LocalDate from, @Nullable LocalDate to) {

    public Span {
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("to (" + to + ") must be after from (" + from + ")");
        }
    }

    public static Span since(LocalDate from) {
        return new Span(from, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** The days of both; empty where they have none in common. */
    public Optional<Span> common(Span other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate later = from.isBefore(other.from) ? other.from : from;
        boolean endsFirst = to != null && (other.to == null || to.isBefore(other.to));
        return Optional.of(new Span(later, endsFirst ? to : other.to));
    }

    public boolean overlaps(Span other) {
        return (other.to == null || from.isBefore(other.to)) && (to == null || other.from.isBefore(to));
    }

    public boolean contains(Span other) {
        return !other.from.isBefore(from) && (to == null || other.to != null && !other.to.isAfter(to));
    }
}
