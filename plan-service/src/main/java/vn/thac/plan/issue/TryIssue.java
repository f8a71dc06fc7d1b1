package vn.thac.plan.issue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.PlanId;
import vn.thac.plan.amendment.TryAmendment;
import vn.thac.plan.cascade.ForecastFanOut;
import vn.thac.plan.preview.PreviewPlan;
import vn.thac.plan.reading.EndedBasisStore;
import vn.thac.plan.reading.PlanView;

/** Issues a draft and takes it all back: finds every fault, tells what would follow, and changes nothing. */
@ApplicationScoped
public class TryIssue {

    private final IssuePlan issue;
    private final ForecastFanOut forecast;
    private final TryAmendment trials;
    private final PreviewPlan preview;
    private final EndedBasisStore endedBases;

    TryIssue(
            IssuePlan issue,
            ForecastFanOut forecast,
            TryAmendment trials,
            PreviewPlan preview,
            EndedBasisStore endedBases) {
        this.issue = issue;
        this.forecast = forecast;
        this.trials = trials;
        this.preview = preview;
        this.endedBases = endedBases;
    }

    IssueTrial issue(PlanId id, @Nullable String ifMatch, IssueRequest request, Locale language) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                InForce issued = issue.issue(id, ifMatch, request);
                throw new TakenBack(new IssueTrial(
                        PlanView.whole(issued.plan(), null, endedBases.of(id)),
                        forecast.forecast(id),
                        trials.of(issued.amending()),
                        preview.warnings(issued.warnings(), language)));
            });
        } catch (TakenBack done) {
            return done.trial;
        }
        throw new IllegalStateException("a trial cannot be committed");
    }

    /** Rolls the trial back and carries out what it came to. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient IssueTrial trial;

        TakenBack(IssueTrial trial) {
            super("trial", null, false, false);
            this.trial = trial;
        }
    }
}
