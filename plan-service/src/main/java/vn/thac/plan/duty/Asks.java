package vn.thac.plan.duty;

import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/** What a mandate asks, the strongest first: where a unit is asked several things, the first of them counts. */
public enum Asks implements WireName {
    OWN_PLAN,
    COUNCIL_RESOLUTION,
    INTEGRATE,
    PASS_ON;

    /** What a duty produces that wants nothing but the answer to it; null where nothing of its own is made. */
    public @Nullable String product() {
        return switch (this) {
            case OWN_PLAN -> "plan";
            case COUNCIL_RESOLUTION -> "resolution";
            case INTEGRATE, PASS_ON -> null;
        };
    }

    public boolean isStrongerThan(Asks other) {
        return compareTo(other) < 0;
    }
}
