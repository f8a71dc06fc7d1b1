package vn.thac.plan.duty;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.thac.core.WireName;

/** How often: one rhythm, or several joined by '+' ("six-monthly+annual"). */
public record Recurrence(List<Rhythm> rhythms) {

    /** {@code PERIODIC} where the plan names no period, {@code CONTINUOUS} for what never ends ("thường xuyên"). */
    public enum Rhythm implements WireName {
        CONTINUOUS,
        ANNUAL,
        SIX_MONTHLY,
        QUARTERLY,
        MONTHLY,
        PERIODIC,
        AD_HOC
    }

    public Recurrence {
        if (rhythms.isEmpty()) {
            throw new IllegalArgumentException("a recurrence has a rhythm");
        }
        rhythms = List.copyOf(rhythms);
    }

    @JsonCreator
    public static Recurrence of(String text) {
        return new Recurrence(Arrays.stream(text.split("\\+", -1))
                .map(word -> WireName.of(Rhythm.class, word))
                .toList());
    }

    @JsonValue
    @Override
    public String toString() {
        return rhythms.stream().map(Rhythm::wire).collect(Collectors.joining("+"));
    }
}
