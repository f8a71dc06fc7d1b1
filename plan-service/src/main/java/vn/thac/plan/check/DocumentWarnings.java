package vn.thac.plan.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thac.core.problem.Fault;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.document.AmbiguousCitations;
import vn.thac.plan.document.Candidate;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.words.WordStore;

/** What of a document's number and citations is allowed but should be known, wherever a plan is checked or issued. */
@ApplicationScoped
public class DocumentWarnings {

    private final WordStore words;
    private final AmbiguousCitations citations;

    DocumentWarnings(WordStore words, AmbiguousCitations citations) {
        this.words = words;
        this.citations = citations;
    }

    /** Where symbol, kind and issuer do not fit each other. */
    public List<Fault> number(PlanHead head, KnownUnit issuer, String place) {
        DocumentNumber written = head.written();
        return written == null ? List.of() : words.symbols().misfits(head.kind(), written, issuer, place);
    }

    /** Citations that several plans of ours fit, by the keys of their lines. */
    public List<Fault> citations(PlanPackage plan, Map<String, List<PlanId>> ambiguous) {
        Map<String, List<Candidate>> shown = citations.shown(ambiguous);
        List<Fault> warnings = new ArrayList<>();
        for (int i = 0; i < plan.basis().size(); i++) {
            List<Candidate> candidates = shown.get(plan.basis().get(i).key());
            if (candidates != null) {
                warnings.add(new Fault(
                        PlanRefusal.CITATION_AMBIGUOUS,
                        "/basis/" + i + "/number",
                        Map.of(
                                "number",
                                String.valueOf(plan.basis().get(i).number()),
                                "plans",
                                candidates.stream().map(Candidate::toString).collect(Collectors.joining("; ")),
                                "candidates",
                                candidates)));
            }
        }
        return warnings;
    }
}
