package vn.thac.client.check;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts one thing that must always hold while it is looked at again and again. */
public final class Tally {

    private final String name;
    private long checked;
    private long broken;
    private @Nullable String example;

    public Tally(String name) {
        this.name = name;
    }

    public boolean count(boolean holds, Supplier<String> what) {
        checked++;
        if (!holds) {
            broken++;
            if (example == null) {
                example = what.get();
            }
        }
        return holds;
    }

    public Check check() {
        return new Check(name, checked, broken, example);
    }
}
