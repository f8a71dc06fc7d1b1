package vn.thac.identity.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A value and the days on which it holds. */
public record Dated<V>(V value, Span span) {

    public LocalDate from() {
        return span.from();
    }

    public @Nullable LocalDate to() {
        return span.to();
    }
}
