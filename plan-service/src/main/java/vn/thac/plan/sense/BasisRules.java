package vn.thac.plan.sense;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.document.DocumentNumber;

/** What a plan rests on: it says something, it never leads back to the plan, and origins name what it rests on. */
final class BasisRules {

    private final At root;
    private final Surroundings around;
    private final Faults faults;

    BasisRules(At root, Surroundings around, Faults faults) {
        this.root = root;
        this.around = around;
        this.faults = faults;
    }

    void check() {
        checkKind(root.at("document"));
        Map<String, String> via = new HashMap<>();
        for (At basis : root.each("basis")) {
            checkKind(basis);
            boolean silent = !basis.flag("missing")
                    && !basis.has("number")
                    && !basis.has("subject")
                    && !basis.has("kind")
                    && !basis.has("issuer")
                    && !basis.has("unit");
            faults.addIf(silent, PlanRefusal.BASIS_SAYS_NOTHING, basis.pointer());
            if (isOwn(basis)) {
                leadsBack(basis, basis.pointer());
            }
            if (basis.text("key") != null && basis.text("via") != null) {
                via.put(basis.text("key"), basis.text("via"));
            }
        }
        for (At basis : root.each("basis")) {
            if (turnsBack(basis.text("key"), via)) {
                leadsBack(basis, basis.at("via").pointer());
            }
        }
        checkOrigins();
    }

    private void leadsBack(At basis, String pointer) {
        faults.add(PlanRefusal.BASIS_CYCLE, pointer, Map.of("key", String.valueOf(basis.text("key"))));
    }

    private void checkKind(At document) {
        String kind = document.text("kind");
        if (kind != null && !around.knowsDocumentKind(kind)) {
            faults.add(PlanRefusal.UNKNOWN_DOCUMENT_KIND, document.at("kind").pointer(), Map.of("kind", kind));
        }
    }

    /** Cites its own number, issuer and year. */
    private boolean isOwn(At basis) {
        At document = root.at("document");
        String own = document.text("issuer");
        String number = number(document);
        String year = year(document);
        return own != null
                && own.equals(basis.text("unit"))
                && number != null
                && number.equals(number(basis))
                && year != null
                && year.equals(year(basis));
    }

    private static boolean turnsBack(@Nullable String key, Map<String, String> via) {
        Set<String> seen = new HashSet<>();
        for (String at = via.get(key); at != null && seen.add(at); at = via.get(at)) {
            if (at.equals(key)) {
                return true;
            }
        }
        return false;
    }

    private void checkOrigins() {
        Set<String> cited = new HashSet<>();
        root.each("basis").forEach(basis -> {
            String number = number(basis);
            if (number != null) {
                cited.add(number);
            }
        });
        List<At> owners = new java.util.ArrayList<>(root.each("targets"));
        owners.addAll(root.each("duties"));
        owners.addAll(root.each("reporting"));
        root.each("taskGroups").forEach(group -> owners.addAll(group.each("tasks")));
        for (At owner : owners) {
            for (At origin : owner.each("origins")) {
                String plan = origin.text("plan");
                if (plan != null && !isKnown(plan, cited)) {
                    faults.add(PlanRefusal.UNKNOWN_ORIGIN, origin.at("plan").pointer(), Map.of("plan", plan));
                }
            }
        }
    }

    private boolean isKnown(String plan, Set<String> cited) {
        DocumentNumber number = DocumentNumber.knownOrNull(plan);
        return number != null && cited.contains(number.key()) || around.knowsIssuedPlan(plan);
    }

    private static @Nullable String number(At document) {
        DocumentNumber number = DocumentNumber.knownOrNull(document.text("number"));
        return number == null ? null : number.key();
    }

    private static @Nullable String year(At document) {
        String value = document.at("date").text("value");
        return value == null || value.length() < 4 ? null : value.substring(0, 4);
    }
}
