package vn.thac.plan.making;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
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

    IssuedAtOnceTrial from(FromMandates wish, IssueRequest given, Locale language) {
        AtomicReference<JsonNode> text = new AtomicReference<>();
        IssueTrial follows = attempt.tell(() -> act.from(wish, given, text::set), language);
        return new IssuedAtOnceTrial(Objects.requireNonNull(text.get()), follows);
    }
}
