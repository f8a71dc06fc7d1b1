package vn.thac.identity.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/** What happened to a unit; its word goes into the event. */
public enum UnitChange implements WireName {
    REGISTERED,
    RENAMED,
    MOVED,
    RECODED,
    /** Of another kind or level, or in another area. */
    RETYPED,
    ENDED,
    /** It goes on after all: its end was said by mistake. */
    REOPENED,
    /** It was registered by mistake and is there on no day. */
    WITHDRAWN,
    /** Several of these at once. */
    CHANGED;

    /** What tells {@code after} from {@code before}; empty when they say the same. */
    public static Optional<UnitChange> between(@Nullable Unit before, Unit after) {
        if (before == null) {
            return Optional.of(REGISTERED);
        }
        if (after.isWithdrawn() && !before.isWithdrawn()) {
            return Optional.of(WITHDRAWN);
        }
        List<UnitChange> found = new ArrayList<>();
        addIf(found, !Objects.equals(before.life(), after.life()), after.life().to() == null ? REOPENED : ENDED);
        if (found.isEmpty()) {
            addIf(found, !before.names().equals(after.names()), RENAMED);
            addIf(found, !before.parents().equals(after.parents()), MOVED);
            addIf(found, !before.codes().equals(after.codes()), RECODED);
            addIf(found, !before.standings().equals(after.standings()), RETYPED);
        }
        return found.size() > 1 ? Optional.of(CHANGED) : found.stream().findFirst();
    }

    private static void addIf(List<UnitChange> found, boolean changed, UnitChange change) {
        if (changed) {
            found.add(change);
        }
    }
}
