package vn.thac.plan.sense;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;

/** Indicators and forms used are defined here or were defined before. */
final class DefinitionRules {

    private final At root;
    private final Surroundings around;
    private final Faults faults;
    private final Set<String> defined = new HashSet<>();

    DefinitionRules(At root, Surroundings around, Faults faults) {
        this.root = root;
        this.around = around;
        this.faults = faults;
    }

    void check() {
        Set<String> forms = new HashSet<>();
        root.each("indicators").forEach(i -> defined.add(i.text("code")));
        root.each("forms").forEach(f -> forms.add(f.text("code")));
        root.each("targets")
                .forEach(t -> indicator(t.text("indicator"), t.at("indicator").pointer()));
        root.each("indicators")
                .forEach(i -> indicator(i.text("sameAs"), i.at("sameAs").pointer()));
        root.each("forms").forEach(this::checkForm);
        for (At rule : root.each("reporting")) {
            String form = rule.text("form");
            if (form != null && !forms.contains(form) && !around.knowsForm(form)) {
                faults.add(PlanRefusal.UNKNOWN_FORM, rule.at("form").pointer(), Map.of("code", form));
            }
            checkSuppliers(rule, form);
        }
    }

    /** Each indicator has one declaration, which names reporters of the rule and what its form asks. */
    private void checkSuppliers(At rule, @Nullable String form) {
        Map<String, Set<String>> parts = new HashMap<>();
        root.each("addressees").forEach(a -> parts.put(String.valueOf(a.text("key")), texts(a, "parts")));
        Set<String> reporters = withParts(texts(rule, "who"), parts);
        Set<String> asks = root.each("forms").stream()
                .filter(f -> form != null && form.equals(f.text("code")))
                .findFirst()
                .map(f -> texts(f, "indicators"))
                .orElse(null);
        Set<String> declared = new HashSet<>();
        for (At entry : rule.each("suppliedBy")) {
            for (At line : entry.each("indicators")) {
                indicator(line.text(), line.pointer());
                boolean known = line.text() != null;
                if (known && (form == null || asks != null && !asks.contains(line.text()))) {
                    faults.add(PlanRefusal.SUPPLIED_NOT_ASKED, line.pointer(), Map.of("code", line.text()));
                }
                if (known && !declared.add(line.text())) {
                    faults.add(PlanRefusal.DUPLICATE_KEY, line.pointer(), Map.of("key", line.text()));
                }
            }
            for (At who : entry.each("who")) {
                if (who.text() != null && !reporters.contains(who.text())) {
                    faults.add(PlanRefusal.SUPPLIER_REPORTS_NOT, who.pointer(), Map.of("key", who.text()));
                }
            }
        }
    }

    private static Set<String> texts(At entry, String field) {
        Set<String> texts = new HashSet<>();
        entry.each(field).forEach(t -> texts.add(String.valueOf(t.text())));
        return texts;
    }

    private static Set<String> withParts(Set<String> keys, Map<String, Set<String>> parts) {
        Set<String> all = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(keys);
        while (!left.isEmpty()) {
            String key = left.pop();
            if (all.add(key)) {
                left.addAll(parts.getOrDefault(key, Set.of()));
            }
        }
        return all;
    }

    private void checkForm(At form) {
        Set<String> seen = new HashSet<>();
        for (At line : form.each("indicators")) {
            indicator(line.text(), line.pointer());
            boolean again = line.text() != null && !seen.add(line.text());
            if (again) {
                faults.add(PlanRefusal.DUPLICATE_KEY, line.pointer(), Map.of("key", line.text()));
            }
        }
    }

    private void indicator(@Nullable String code, String pointer) {
        if (code != null && !defined.contains(code) && !around.knowsIndicator(code)) {
            faults.add(PlanRefusal.UNKNOWN_INDICATOR, pointer, Map.of("code", code));
        }
    }
}
