package vn.thac.plan.sense;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import vn.thac.core.problem.Faults;
import vn.thac.plan.packages.PackageReader;

/** What one rule finds in a package: every fault as its place and its code, in the order of the places. */
final class Found {

    static final String NONE = "none";

    /** A rule, made for one package. */
    interface Rule {
        void check(At root, Faults faults);
    }

    private Found() {}

    static String in(String yaml, Rule rule) {
        return told(faults(yaml, rule));
    }

    static Faults faults(String yaml, Rule rule) {
        Faults faults = new Faults();
        rule.check(At.root(PackageReader.tree(yaml.getBytes(StandardCharsets.UTF_8), true)), faults);
        return faults;
    }

    static String told(Faults faults) {
        List<String> found = faults.list().stream()
                .map(fault -> fault.pointer() + " " + fault.refusal().code())
                .sorted()
                .toList();
        return found.isEmpty() ? NONE : found.stream().collect(Collectors.joining(", "));
    }
}
