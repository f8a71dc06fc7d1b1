package vn.thac.core;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * For an enum whose constants go by words of their own in JSON, in parameters and in the database: {@code OWN_PLAN} is
 * "own-plan". JSON, {@code Bind} and {@code Row} know it; an unknown word from outside is refused with those there are.
 */
public interface WireName {

    /** The constant's own. */
    String name();

    /** The word; override it where it can't be made from the constant's name. */
    @JsonValue
    default String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that goes by this word, which must be one of ours: the wire or the database holds no other. */
    static <E extends Enum<E> & WireName> E of(Class<E> type, String word) {
        return find(type, word)
                .orElseThrow(() ->
                        new IllegalArgumentException("\"" + word + "\" is none of " + String.join(", ", words(type))));
    }

    static <E extends Enum<E> & WireName> Optional<E> find(Class<E> type, String word) {
        return Optional.ofNullable(type.cast(WireNames.BY_WORD.get(type).get(word)));
    }

    /** The words of an enum in the order of its constants. */
    static List<String> words(Class<? extends WireName> type) {
        return List.copyOf(WireNames.BY_WORD.get(type).keySet());
    }
}
