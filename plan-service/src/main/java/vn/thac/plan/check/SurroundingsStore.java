package vn.thac.plan.check;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thac.core.sql.Database;
import vn.thac.plan.sense.Surroundings;
import vn.thac.plan.words.WordList;

/** Looks up, for one package, what it refers to outside itself. */
@ApplicationScoped
public class SurroundingsStore {

    private record Known(
            Set<String> kinds,
            Set<String> urgencies,
            Set<String> secrecies,
            Set<String> budgetSteps,
            boolean takesSecrets,
            Set<String> indicators,
            Set<String> forms,
            Set<String> plans)
            implements Surroundings {

        @Override
        public boolean knowsUrgency(String word) {
            return urgencies.contains(word);
        }

        @Override
        public boolean knowsSecrecy(String word) {
            return secrecies.contains(word);
        }

        @Override
        public boolean knowsDocumentKind(String kind) {
            return kinds.contains(kind);
        }

        @Override
        public boolean knowsBudgetStep(String word) {
            return budgetSteps.contains(word);
        }

        @Override
        public boolean knowsIndicator(String code) {
            return indicators.contains(code);
        }

        @Override
        public boolean knowsForm(String code) {
            return forms.contains(code);
        }

        @Override
        public boolean knowsIssuedPlan(String planId) {
            return plans.contains(planId.toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Inject
    Database database;

    @ConfigProperty(name = "thac.secret-documents", defaultValue = "false")
    boolean takesSecrets;

    Surroundings around(JsonNode tree) {
        Set<String> words = new HashSet<>();
        tree.findValues("indicator").forEach(code -> add(code, words));
        tree.findValues("sameAs").forEach(code -> add(code, words));
        tree.path("forms").forEach(form -> form.path("indicators").forEach(code -> add(code, words)));
        Set<String> forms = new HashSet<>();
        tree.path("reporting").forEach(rule -> add(rule.path("form"), forms));
        JsonNode document = tree.path("document");
        Set<UUID> plans = new HashSet<>();
        tree.findValues("plan").forEach(plan -> addId(plan, plans));
        return new Known(
                texts("select code from document_kind", new Object[0]),
                word(document, "urgency"),
                word(document, "secrecy"),
                budgetSteps(tree.path("budget").path("steps")),
                takesSecrets,
                known("select code from indicator where code = any(?)", words),
                known("select code from form where code = any(?)", forms),
                plans.isEmpty()
                        ? Set.of()
                        : texts("select id::text as code from plan where state = 'issued' and id = any(?)", (Object)
                                plans.toArray(UUID[]::new)));
    }

    public boolean takesSecrets() {
        return takesSecrets;
    }

    private Set<String> word(JsonNode document, String list) {
        String word = document.path(list).textValue();
        return word == null
                ? Set.of()
                : texts("select code from document_word where list = ? and code = ?", list, word);
    }

    private Set<String> budgetSteps(JsonNode steps) {
        return steps.isEmpty()
                ? Set.of()
                : texts("select code from document_word where list = ?", WordList.BUDGET_STEP);
    }

    private Set<String> known(String sql, Collection<String> codes) {
        return codes.isEmpty() ? Set.of() : texts(sql, (Object) codes.toArray(String[]::new));
    }

    private Set<String> texts(String sql, Object... args) {
        return new HashSet<>(database.list(sql, row -> row.text("code"), args));
    }

    private static void add(JsonNode code, Set<String> into) {
        if (code.isTextual()) {
            into.add(code.textValue());
        }
    }

    private static void addId(JsonNode id, Set<UUID> into) {
        try {
            into.add(UUID.fromString(id.asText("")));
        } catch (IllegalArgumentException aNumber) {
            // told apart by the basis
        }
    }
}
