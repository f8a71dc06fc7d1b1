package vn.thac.plan.sense;

import java.util.Map;
import java.util.function.Predicate;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;

/** What a document says of its urgency is a word of the list, and of its secrecy nothing where secrets are not taken. */
final class DocumentRules {

    private final At document;
    private final Surroundings around;
    private final Faults faults;

    DocumentRules(At root, Surroundings around, Faults faults) {
        this.document = root.at("document");
        this.around = around;
        this.faults = faults;
    }

    void check() {
        word("urgency", around::knowsUrgency, "/v1/urgencies");
        if (word("secrecy", around::knowsSecrecy, "/v1/secrecy-levels")) {
            secrecy(document, around.takesSecrets(), faults);
        }
    }

    static void secrecy(At document, boolean takesSecrets, Faults faults) {
        String secrecy = document.text("secrecy");
        if (secrecy != null && !takesSecrets) {
            faults.add(PlanRefusal.SECRET_DOCUMENT, document.at("secrecy").pointer(), Map.of("secrecy", secrecy));
        }
    }

    private boolean word(String field, Predicate<String> known, String list) {
        String word = document.text(field);
        boolean wrong = word != null && !known.test(word);
        if (wrong) {
            faults.add(
                    PlanRefusal.UNKNOWN_DOCUMENT_WORD,
                    document.at(field).pointer(),
                    Map.of("word", word, "list", list));
        }
        return !wrong;
    }
}
