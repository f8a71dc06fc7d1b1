package vn.thac.report.rollup;

import java.util.Map;
import java.util.UUID;

/**
 * From where in its rule a unit reports.
 *
 * @param order of what is added up over several regimes, the lowest supplies first; within one regime all are the same
 * @param position the place of its addressee among those whom the rule names, from 1; two of them in one place are two
 *     classes
 * @param track two tracks that one addressee means are two classes too
 * @param declared by the code of an indicator for which the rule says who supplies it: whether this unit does
 */
public record Seat(UUID regime, long order, int position, String track, Map<String, Boolean> declared) {

    /** Of a unit that reports with none but its equals. */
    public static final Seat ONLY = new Seat(new UUID(0, 0), 0, 1, "", Map.of());

    /** Added to the order of who was only requested: the issuer commands the others. */
    public static final long REQUESTED = 1L << 40;

    /** Added to the order of who was let in by the form's owner: it moves no figure that is entitled. */
    public static final long ADMITTED = 1L << 41;

    public Seat {
        declared = Map.copyOf(declared);
    }

    /** Whether the rule says that somebody else supplies the indicator. */
    boolean isBarredFrom(String indicator) {
        return !declared.getOrDefault(indicator, true);
    }

    /** Before which seats in the same place this one supplies an indicator: negative first, 0 together. */
    int compareFor(String indicator, Seat other) {
        int byOrder = Long.compare(order, other.order);
        if (byOrder != 0 || declared.containsKey(indicator)) {
            return byOrder;
        }
        int byPosition = Integer.compare(position, other.position);
        return byPosition != 0 ? byPosition : track.compareTo(other.track);
    }
}
