package vn.thac.plan.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.core.problem.Fault;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.content.Content;
import vn.thac.plan.document.OwnNode;
import vn.thac.plan.edition.Edition;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;

/**
 * A draft about to be put in force, with everything that is fixed by the act of issuing.
 *
 * @param head with the number, date and place that were given at issue; always dated
 * @param day on which units are read and members found
 * @param units what the references of the text mean, for good
 * @param onlyRequested addressees that stand beside the issuer on the day
 * @param links lines of the basis that are plans of ours by a mandate
 * @param warnings what is allowed but should be known
 */
record Issuing(
        Plan.Draft draft,
        PlanHead head,
        DocumentDate date,
        LocalDate day,
        Instant at,
        PlanPackage text,
        Map<String, UnitId> units,
        Map<String, PlanId> links,
        Set<String> onlyRequested,
        Content content,
        List<Fault> warnings) {

    Plan.Issued issued(Set<PlanId> ancestors) {
        return draft.issued(head, ancestors, at, date);
    }

    /** The plan among the documents that plans rest on. */
    OwnNode node() {
        return new OwnNode(
                draft.id(),
                draft.edition(),
                head.kind(),
                head.number(),
                draft.issuer().unit(),
                date,
                head.title());
    }

    /** What is put in force. */
    Edition edition() {
        return new Edition(text, content, units, day, draft.fulfils());
    }
}
