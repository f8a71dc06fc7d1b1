package vn.thac.launcher.story;

import java.util.Objects;

/** Holds what was found against what must be so, and counts. */
final class Must {

    private int held;

    int held() {
        return held;
    }

    void be(String what, Object wanted, Object found) {
        if (!Objects.equals(wanted, found)) {
            throw new Broken(what + " must be " + wanted + ", but is " + found + ".");
        }
        held++;
    }

    void hold(boolean statement, String otherwise) {
        if (!statement) {
            throw new Broken(otherwise);
        }
        held++;
    }
}
