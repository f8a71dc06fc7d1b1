package vn.thac.core.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gathers all faults of a request, so that the caller learns of them together. Of a body that is full of them the first
 * are kept and the rest counted: a list without an end would fill the memory.
 */
public final class Faults {

    /** As many as one answer names. */
    public static final int MOST = 1_000;

    private final List<Fault> found = new ArrayList<>();
    private int more;

    public Faults add(Refusal refusal, String pointer) {
        return add(refusal, pointer, Map.of());
    }

    public Faults add(Refusal refusal, String pointer, Map<String, Object> args) {
        return add(new Fault(refusal, pointer, args));
    }

    public Faults add(Fault fault) {
        if (found.size() < MOST) {
            found.add(fault);
        } else {
            more++;
        }
        return this;
    }

    public Faults addIf(boolean wrong, Refusal refusal, String pointer) {
        return wrong ? add(refusal, pointer) : this;
    }

    public boolean any() {
        return !found.isEmpty();
    }

    /** How many there are beyond those that are listed. */
    public int more() {
        return more;
    }

    public List<Fault> list() {
        return List.copyOf(found);
    }

    /** Throws {@link Refused} with every fault, or does nothing when there is none. */
    public void refuse() {
        if (any()) {
            throw new Refused(found, more);
        }
    }
}
