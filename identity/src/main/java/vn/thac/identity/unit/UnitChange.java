package vn.thac.identity.unit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened to a unit; its wire name goes into the event. */
public enum UnitChange {
    REGISTERED,
    RENAMED,
    MOVED,
    RECODED,
    RECLASSIFIED,
    ENDED,
    /** Several of these at once. */
    CHANGED;

    /** What tells {@code after} from {@code before}; empty when they say the same. */
    public static Optional<UnitChange> between(@Nullable Unit before, Unit after) {
        if (before == null) {
            return Optional.of(REGISTERED);
        }
        List<UnitChange> found = new ArrayList<>();
        addIf(found, !Objects.equals(before.life(), after.life()), ENDED);
        if (found.isEmpty()) {
            addIf(found, !before.names().equals(after.names()), RENAMED);
            addIf(found, !before.parents().equals(after.parents()), MOVED);
            addIf(found, !before.codes().equals(after.codes()), RECODED);
            addIf(found, !before.kind().equals(after.kind()), RECLASSIFIED);
        }
        return found.size() > 1 ? Optional.of(CHANGED) : found.stream().findFirst();
    }

    private static void addIf(List<UnitChange> found, boolean changed, UnitChange change) {
        if (changed) {
            found.add(change);
        }
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
