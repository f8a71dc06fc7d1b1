package vn.thac.launcher.bench;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts one thing that must always hold while it is looked at again and again. */
final class Tally {

    private final String name;
    private long checked;
    private long broken;
    private @Nullable String example;

    Tally(String name) {
        this.name = name;
    }

    boolean count(boolean holds, Supplier<String> what) {
        checked++;
        if (!holds) {
            broken++;
            if (example == null) {
                example = what.get();
            }
        }
        return holds;
    }

    Check check() {
        return new Check(name, checked, broken, example);
    }
}
