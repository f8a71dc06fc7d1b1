package vn.thac.core.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers all faults of a request, so that the caller learns of them together. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    public Faults add(Refusal refusal, String pointer) {
        return add(refusal, pointer, Map.of());
    }

    public Faults add(Refusal refusal, String pointer, Map<String, Object> args) {
        found.add(new Fault(refusal, pointer, args));
        return this;
    }

    public Faults add(Fault fault) {
        found.add(fault);
        return this;
    }

    public Faults addIf(boolean wrong, Refusal refusal, String pointer) {
        return wrong ? add(refusal, pointer) : this;
    }

    public boolean any() {
        return !found.isEmpty();
    }

    public List<Fault> list() {
        return List.copyOf(found);
    }

    /** Throws {@link Refused} with every fault, or does nothing when there is none. */
    public void refuse() {
        if (any()) {
            throw new Refused(found);
        }
    }
}
