package vn.thac.plan.amendment;

import java.util.List;
import vn.thac.core.problem.Fault;

/** Places of a text that came within another body. */
final class At {

    private At() {}

    static List<Fault> within(String place, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(fault.refusal(), place + fault.pointer(), fault.args()))
                .toList();
    }
}
