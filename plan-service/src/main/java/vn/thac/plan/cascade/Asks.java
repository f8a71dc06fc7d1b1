package vn.thac.plan.cascade;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a mandate asks, the strongest first: where a unit is asked several things, the first of them counts. */
public enum Asks {
    OWN_PLAN,
    COUNCIL_RESOLUTION,
    INTEGRATE,
    PASS_ON;

    @JsonCreator
    public static Asks of(String wire) {
        return Arrays.stream(values())
                .filter(asks -> asks.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not an ask: " + wire));
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isStrongerThan(Asks other) {
        return compareTo(other) < 0;
    }
}
