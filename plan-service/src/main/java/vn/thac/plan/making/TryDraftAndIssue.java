package vn.thac.plan.making;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import vn.thac.plan.inheritance.FromMandates;
import vn.thac.plan.issue.IssueRequest;
import vn.thac.plan.issue.IssueTrial;
import vn.thac.plan.issue.TryIssue;

/** Drafts a plan, issues it and takes it all back. */
@ApplicationScoped
class TryDraftAndIssue {

    private final DraftAndIssue act;
    private final TryIssue attempt;

    TryDraftAndIssue(DraftAndIssue act, TryIssue attempt) {
        this.act = act;
        this.attempt = attempt;
    }

    IssueTrial of(JsonNode tree, IssueRequest given, Locale language) {
        return attempt.tell(() -> act.of(tree, given), language);
    }

    IssueTrial from(FromMandates wish, IssueRequest given, Locale language) {
        return attempt.tell(() -> act.from(wish, given), language);
    }
}
