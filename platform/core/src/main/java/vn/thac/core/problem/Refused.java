package vn.thac.core.problem;

import java.util.List;
import java.util.Map;

/** Thrown when a request is refused; carries every fault that was found, at least one. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;
    private final int more;

    public Refused(List<Fault> faults) {
        this(faults, 0);
    }

    /** @param more how many faults there are beyond those named */
    public Refused(List<Fault> faults, int more) {
        super(faults.get(0).refusal().code(), null, false, false);
        this.faults = List.copyOf(faults);
        this.more = more;
    }

    public static Refused of(Refusal refusal) {
        return at(refusal, "", Map.of());
    }

    public static Refused of(Refusal refusal, Map<String, Object> args) {
        return at(refusal, "", args);
    }

    public static Refused at(Refusal refusal, String pointer, Map<String, Object> args) {
        return new Refused(List.of(new Fault(refusal, pointer, args)));
    }

    public List<Fault> faults() {
        return faults;
    }

    public int more() {
        return more;
    }

    /** The kind that answers for all: the first fault's. */
    public Kind kind() {
        return faults.get(0).refusal().kind();
    }
}
