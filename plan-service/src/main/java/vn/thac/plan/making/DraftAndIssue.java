package vn.thac.plan.making;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.thac.core.problem.Faults;
import vn.thac.plan.draft.DraftFromMandates;
import vn.thac.plan.draft.DraftPlan;
import vn.thac.plan.inheritance.FromMandates;
import vn.thac.plan.issue.GivenAt;
import vn.thac.plan.issue.InForce;
import vn.thac.plan.issue.IssuePlan;
import vn.thac.plan.issue.IssueRequest;

/** Drafts a plan and issues it in one act: either it is in force, or nothing is there. */
@ApplicationScoped
class DraftAndIssue {

    private final DraftPlan draft;
    private final DraftFromMandates inherit;
    private final IssuePlan issue;

    DraftAndIssue(DraftPlan draft, DraftFromMandates inherit, IssuePlan issue) {
        this.draft = draft;
        this.inherit = inherit;
        this.issue = issue;
    }

    @Transactional
    InForce of(JsonNode tree, IssueRequest given) {
        Faults faults = new Faults();
        return issue.issue(draft.compose(tree, faults), given, GivenAt.QUERY, faults);
    }

    @Transactional
    InForce from(FromMandates wish, IssueRequest given) {
        Faults faults = new Faults();
        return issue.issue(inherit.compose(wish, faults), given, GivenAt.MEMBER, faults);
    }
}
