package vn.thac.plan.issue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.PlanId;
import vn.thac.plan.amendment.TryAmendment;
import vn.thac.plan.burden.Burden;
import vn.thac.plan.burden.WeighPlan;
import vn.thac.plan.ending.TryEnd;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.expansion.Forecast;
import vn.thac.plan.forecast.ForecastFanOut;
import vn.thac.plan.handdown.HandDown;
import vn.thac.plan.handdown.HandingDown;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.preview.PreviewPlan;
import vn.thac.plan.reading.AmendedByStore;
import vn.thac.plan.reading.EndedBasisStore;
import vn.thac.plan.reading.PlanView;
import vn.thac.plan.register.ComesAfter;
import vn.thac.plan.register.PlanStore;

/** Issues a draft and takes it all back: finds every fault, tells what would follow, and changes nothing. */
@ApplicationScoped
public class TryIssue {

    private final IssuePlan issue;
    private final ForecastFanOut forecast;
    private final HandDown handDown;
    private final WeighPlan weigh;
    private final PlanStore plans;
    private final TryAmendment trials;
    private final TryEnd ends;
    private final PreviewPlan preview;
    private final EndedBasisStore endedBases;
    private final ComesAfter comesAfter;
    private final AmendedByStore amendedBy;

    TryIssue(
            IssuePlan issue,
            ForecastFanOut forecast,
            HandDown handDown,
            WeighPlan weigh,
            PlanStore plans,
            TryAmendment trials,
            TryEnd ends,
            PreviewPlan preview,
            EndedBasisStore endedBases,
            ComesAfter comesAfter,
            AmendedByStore amendedBy) {
        this.issue = issue;
        this.forecast = forecast;
        this.handDown = handDown;
        this.weigh = weigh;
        this.plans = plans;
        this.trials = trials;
        this.ends = ends;
        this.preview = preview;
        this.endedBases = endedBases;
        this.comesAfter = comesAfter;
        this.amendedBy = amendedBy;
    }

    IssueTrial issue(PlanId id, @Nullable String ifMatch, IssueRequest request, Locale language) {
        return tell(() -> issue.issue(id, ifMatch, request), language);
    }

    /** What an act that issues a plan comes to. */
    public IssueTrial tell(Supplier<InForce> act, Locale language) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                InForce issued = act.get();
                PlanId id = issued.plan().id();
                Optional<Expansion> expansion = forecast.expansion(id);
                LocalDate on = issued.plan().on();
                HandingDown handed =
                        expansion.map(one -> handDown.foretell(id, one, on)).orElse(HandingDown.OF_NOTHING);
                throw new TakenBack(new IssueTrial(
                        PlanView.whole(
                                issued.plan(),
                                null,
                                endedBases.of(id),
                                comesAfter.there(issued.plan().issuer().unit()),
                                amendedBy.madeBy(id).isPresent()),
                        expansion.map(one -> one.forecast(on)).orElse(Forecast.OF_NOTHING),
                        handed.events(expansion.map(Expansion::events).orElse(Expansion.EVENTS_OF_NOTHING)),
                        handed.units(),
                        expansion
                                .map(one -> weigh.weigh(id, text(id), one, handed, on))
                                .orElse(Burden.OF_NOBODY),
                        trials.of(issued.amending()),
                        issued.superseded().stream().map(ends::of).toList(),
                        preview.warnings(issued.warnings(), language)));
            });
        } catch (TakenBack done) {
            return done.trial;
        }
        throw new IllegalStateException("a trial cannot be committed");
    }

    private PlanPackage text(PlanId id) {
        return PackageReader.typed(
                PackageReader.stored(plans.find(id).orElseThrow().body()));
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
