package vn.thac.report.rollup;

import java.util.UUID;
import vn.thac.report.RegimeId;

/**
 * What a total is about: a regime, whose figures and counts are its own; or a question, which is what a form asks of one
 * window over all regimes that may answer it.
 */
public record Scope(UUID id) {

    /** The depth of a mark that knows only its area: below all others. */
    public static final int ANY_DEPTH = 99;

    /** Of nothing that anybody owes. */
    public static final Scope NONE = new Scope(new UUID(0, 0));

    public static Scope ofRegime(RegimeId regime) {
        return new Scope(regime.value());
    }
}
