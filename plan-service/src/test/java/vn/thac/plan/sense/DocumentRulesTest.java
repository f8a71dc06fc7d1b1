package vn.thac.plan.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.problem.Faults;
import vn.thac.plan.packages.PackageReader;

class DocumentRulesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "urgent, -, false, -",
                "-, -, false, -",
                "soon, -, false, unknown-document-word /document/urgency",
                "-, secret, false, secret-document /document/secrecy",
                "-, secret, true, -",
                "-, hidden, true, unknown-document-word /document/secrecy",
                "-, hidden, false, unknown-document-word /document/secrecy"
            })
    void words_are_of_the_lists_and_secrets_only_where_they_are_taken(
            @Nullable String urgency, @Nullable String secrecy, boolean taken, @Nullable String fault) {
        JsonNode tree = PackageReader.tree(
                "document: {urgency: %s, secrecy: %s}"
                        .formatted(urgency, secrecy)
                        .getBytes(StandardCharsets.UTF_8),
                true);
        Faults faults = new Faults();
        new DocumentRules(At.root(tree), new Taking(taken), faults).check();
        assertEquals(
                fault == null ? List.of() : List.of(fault),
                faults.list().stream()
                        .map(one -> one.refusal().code() + " " + one.pointer())
                        .toList());
    }

    /** The known world, in which secrets are taken or not. */
    private record Taking(boolean takesSecrets) implements Surroundings {

        @Override
        public boolean knowsDocumentKind(String kind) {
            return Known.ONES.knowsDocumentKind(kind);
        }

        @Override
        public boolean knowsUrgency(String word) {
            return Known.ONES.knowsUrgency(word);
        }

        @Override
        public boolean knowsSecrecy(String word) {
            return Known.ONES.knowsSecrecy(word);
        }

        @Override
        public boolean knowsBudgetStep(String word) {
            return Known.ONES.knowsBudgetStep(word);
        }

        @Override
        public boolean knowsIndicator(String code) {
            return false;
        }

        @Override
        public boolean knowsForm(String code) {
            return false;
        }

        @Override
        public boolean knowsIssuedPlan(String planId) {
            return false;
        }
    }
}
