package vn.thac.report.form;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which definitions of a form are one figure: those that continue one another, under the earliest of them that is here.
 * A version that says with which one those begin that it continues is one with all from there on, whatever is here of them;
 * of one that doesn't say it only the version just before is known. What is measured otherwise doesn't continue.
 *
 * @param byPin the pin of the earliest, by the pin of each
 */
record Roots(Map<String, String> byPin) {

    static final Roots NONE = new Roots(Map.of());

    Roots {
        byPin = Map.copyOf(byPin);
    }

    static Roots of(Collection<Indicator> definitions) {
        Map<String, String> roots = new HashMap<>();
        definitions.stream()
                .sorted(Comparator.comparing(Indicator::version))
                .collect(groupingBy(Indicator::code))
                .values()
                .forEach(versions -> put(versions, roots));
        return new Roots(roots);
    }

    String of(String pin) {
        return Objects.requireNonNull(byPin.get(pin), pin);
    }

    Set<String> pins() {
        return byPin.keySet();
    }

    private static void put(List<Indicator> versions, Map<String, String> roots) {
        String root = "";
        for (int i = 0; i < versions.size(); i++) {
            Indicator at = versions.get(i);
            if (i == 0 || !areOne(versions.get(i - 1), at, versions)) {
                root = at.pinned();
            }
            roots.put(at.pinned(), root);
        }
    }

    /** Of two versions, the earlier before the later: a third one that continues both says so too. */
    private static boolean areOne(Indicator earlier, Indicator later, List<Indicator> all) {
        return earlier.rule() == later.rule()
                && (later.continues() && earlier.version() == later.version() - 1
                        || all.stream().anyMatch(one -> later.version() <= one.version() && one.reaches(earlier)));
    }
}
