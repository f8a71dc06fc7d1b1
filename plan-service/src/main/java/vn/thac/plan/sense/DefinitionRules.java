package vn.thac.plan.sense;

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
        }
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
