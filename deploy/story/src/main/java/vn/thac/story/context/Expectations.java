package vn.thac.story.context;

import java.util.Objects;
import vn.thac.client.ScenarioFailure;

/** Compares what was found with what must be so, and counts what held. */
public final class Expectations {

    private int held;

    public int held() {
        return held;
    }

    public void equal(String what, Object wanted, Object found) {
        if (!Objects.equals(wanted, found)) {
            throw new ScenarioFailure(what + " must be " + wanted + ", but is " + found + ".");
        }
        held++;
    }

    public void that(boolean statement, String otherwise) {
        if (!statement) {
            throw new ScenarioFailure(otherwise);
        }
        held++;
    }
}
