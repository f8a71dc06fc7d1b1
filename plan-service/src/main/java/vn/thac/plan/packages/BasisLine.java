package vn.thac.plan.packages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One document that the plan rests on, as cited.
 *
 * @param via key of the basis that implements this one and through which it is reached
 * @param missing a link that must exist while nobody has named the document: a gap
 * @param unit the unit that issued the cited document, where it is one of ours
 */
public record BasisLine(
        String key,
        Relation relation,
        @Nullable String kind,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable DocumentDate date,
        @Nullable String subject,
        @Nullable String section,
        @Nullable String via,
        @Nullable Boolean missing,
        @Nullable String unit) {

    /** What a plan does with its basis. */
    public enum Relation {
        IMPLEMENTS,
        CITES;

        @JsonCreator
        public static Relation of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isGap() {
        return Boolean.TRUE.equals(missing);
    }

    /** Whether another line means the same document in the same relation. */
    public boolean citesAlike(@Nullable BasisLine other) {
        return other != null
                && relation == other.relation
                && Objects.equals(kind, other.kind)
                && Objects.equals(number, other.number)
                && Objects.equals(date, other.date)
                && Objects.equals(unit, other.unit);
    }
}
