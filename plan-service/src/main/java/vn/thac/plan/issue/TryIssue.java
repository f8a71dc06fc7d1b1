package vn.thac.plan.issue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.PlanId;
import vn.thac.plan.register.Plan;

/** Issues a draft and takes it all back: finds every fault and changes nothing. */
@ApplicationScoped
public class TryIssue {

    @Inject
    IssuePlan issue;

    Plan.Issued issue(PlanId id, @Nullable String ifMatch, IssueRequest request) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                throw new TakenBack(issue.issue(id, ifMatch, request));
            });
        } catch (TakenBack done) {
            return done.issued;
        }
        throw new IllegalStateException("a trial cannot be committed");
    }

    /** Rolls the trial back and carries out what it came to. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Plan.Issued issued;

        TakenBack(Plan.Issued issued) {
            super("trial", null, false, false);
            this.issued = issued;
        }
    }
}
