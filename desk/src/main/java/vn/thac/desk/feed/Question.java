package vn.thac.desk.feed;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted.
 *
 * @param types wire names, or {@code plan.*} for all that begin so; none for all
 * @param under only what names a unit at or below this one
 */
record Question(
        List<String> types, @Nullable UUID plan, @Nullable UUID under, int limit) {

    Question {
        types = List.copyOf(types);
    }
}
