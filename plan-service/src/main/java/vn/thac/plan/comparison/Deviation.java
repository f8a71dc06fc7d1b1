package vn.thac.plan.comparison;

import java.util.Map;
import vn.thac.plan.PlanRefusal;

/** One thing in which an entry below falls short of the one above: what is said of it, and with which values. */
public record Deviation(Verdict verdict, PlanRefusal said, Map<String, Object> args) {

    static Deviation weaker(PlanRefusal said, Map<String, Object> args) {
        return new Deviation(Verdict.WEAKER, said, args);
    }

    static Deviation later(PlanRefusal said, Map<String, Object> args) {
        return new Deviation(Verdict.LATER, said, args);
    }
}
