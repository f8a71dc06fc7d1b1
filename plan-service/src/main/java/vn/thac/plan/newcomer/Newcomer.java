package vn.thac.plan.newcomer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.KnownUnit;

/**
 * A unit that addressees of a plan mean today and did not when they were expanded: it came into being later, was registered
 * later, or fits the class only now. What comes to it from a unit that it takes over from needs no decision.
 *
 * @param addressees through which the plan would reach it
 * @param leftOut why it was left out; null while nobody has decided
 */
record Newcomer(
        KnownUnit unit, List<String> addressees, @Nullable String leftOut) {}
