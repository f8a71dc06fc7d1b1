package vn.thac.plan.issue;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.core.time.Vietnam;
import vn.thac.core.work.AfterCommit;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.PlanId;
import vn.thac.plan.amendment.AmendPlan;
import vn.thac.plan.amendment.Amending;
import vn.thac.plan.burden.Rule;
import vn.thac.plan.burden.RuleStore;
import vn.thac.plan.cascade.StartFanOut;
import vn.thac.plan.check.DocumentWarnings;
import vn.thac.plan.citation.SpreadAncestors;
import vn.thac.plan.conformance.ConformanceWarnings;
import vn.thac.plan.conformance.HoldAgainstAbove;
import vn.thac.plan.document.LinkBasis;
import vn.thac.plan.document.LinkBasis.Found;
import vn.thac.plan.document.LinkBasis.Linked;
import vn.thac.plan.document.ResolveCitations;
import vn.thac.plan.draft.Composed;
import vn.thac.plan.edition.PlanIssued;
import vn.thac.plan.edition.WriteIssued;
import vn.thac.plan.ending.Done;
import vn.thac.plan.ending.SupersedeReplaced;
import vn.thac.plan.fulfilment.FulfilMandates;
import vn.thac.plan.indicator.settling.PinDefinitions;
import vn.thac.plan.indicator.settling.PinDefinitions.Pinned;
import vn.thac.plan.mandate.Answers;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.phrase.KeepPhrases;
import vn.thac.plan.programme.mention.KeepMentions;
import vn.thac.plan.register.Issuer;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanStore;

/**
 * Issues a draft: one transaction puts it in force with its one event, its audit and its fan-out.
 * The number stays optional, the date becomes today's where nobody has given one.
 */
@ApplicationScoped
public class IssuePlan {

    private final PrepareIssue prepare;
    private final AmendPlan amend;
    private final LinkBasis basis;
    private final PinDefinitions definitions;
    private final PlanStore plans;
    private final KeepPhrases phrases;
    private final KeepMentions programmes;
    private final StartFanOut fanOut;
    private final RuleStore rules;
    private final FulfilMandates mandates;
    private final ResolveCitations citations;
    private final SpreadAncestors spread;
    private final SupersedeReplaced supersede;
    private final DocumentWarnings warn;
    private final HoldAgainstAbove hold;
    private final Directory directory;
    private final Changes changes;
    private final AfterCommit afterCommit;
    private final MeterRegistry meters;

    IssuePlan(
            PrepareIssue prepare,
            AmendPlan amend,
            LinkBasis basis,
            PinDefinitions definitions,
            PlanStore plans,
            KeepPhrases phrases,
            KeepMentions programmes,
            StartFanOut fanOut,
            RuleStore rules,
            FulfilMandates mandates,
            ResolveCitations citations,
            SpreadAncestors spread,
            SupersedeReplaced supersede,
            DocumentWarnings warn,
            HoldAgainstAbove hold,
            Directory directory,
            Changes changes,
            AfterCommit afterCommit,
            MeterRegistry meters) {
        this.prepare = prepare;
        this.amend = amend;
        this.basis = basis;
        this.definitions = definitions;
        this.plans = plans;
        this.phrases = phrases;
        this.programmes = programmes;
        this.fanOut = fanOut;
        this.rules = rules;
        this.mandates = mandates;
        this.citations = citations;
        this.spread = spread;
        this.supersede = supersede;
        this.warn = warn;
        this.hold = hold;
        this.directory = directory;
        this.changes = changes;
        this.afterCommit = afterCommit;
        this.meters = meters;
    }

    /** One that is kept. */
    @Transactional
    public InForce issue(PlanId id, @Nullable String ifMatch, IssueRequest request) {
        return issue(prepare.open(id, ifMatch), request, GivenAt.BODY, new Faults());
    }

    /**
     * One that is made in the same act: it is in force from the beginning, and its issue is the first that is told of it.
     *
     * @param at where the request says what it gives
     * @param faults those found in its making, which are refused with those of its issue
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public InForce issue(Composed composed, IssueRequest request, GivenAt at, Faults faults) {
        return issue(ToIssue.made(composed), request, at, faults);
    }

    private InForce issue(ToIssue opened, IssueRequest request, GivenAt at, Faults faults) {
        Issuing issuing = prepare.prepare(opened, request, at, faults);
        Optional<Amending> amending =
                opened.isKept() ? amend.prepare(issuing.draft(), issuing.text(), issuing.date()) : Optional.empty();
        Found found = basis.find(
                issuing.node(),
                issuing.text().basis(),
                amending.map(one -> one.linked(issuing.links())).orElse(issuing.links()),
                issuing.units(),
                issuing.links().values());
        if (!opened.isKept()) {
            insert(opened, issuing, found);
        }
        Linked linked = basis.link(found);
        Plan.Issued issued = issuing.issued(linked.ancestors());
        Pinned pinned = definitions.pin(
                issued.id(), issued.edition(), issuing.text(), issued.issuer().unit(), linked.parents());
        plans.issue(issued, issuing.onlyRequested());
        phrases.of(issued, issuing.edition());
        programmes.of(issued, issuing.text());
        fanOut.start(
                issued.id(),
                issued.edition(),
                issuing.day(),
                issuing.edition().terms(issued.issuer().unit()));
        rules.keep(issued.id(), issued.edition(), Rule.of(issuing.text()));
        tell(issued, issuing, pinned);
        List<Done> superseded = new ArrayList<>();
        amending.ifPresent(one -> superseded.addAll(supersede.by(one.plan(), amend.amend(issued, one))));
        superseded.addAll(supersede.by(issued, linked.replaced()));
        if (citations.resolveTo(issuing.node())) {
            spread.below(issued.id());
        }
        count(issued);
        List<Fault> warnings = new ArrayList<>(issuing.warnings());
        warnings.addAll(warn.citations(issuing.text(), linked.ambiguous()));
        warnings.addAll(programmes.warnings(issuing.text()));
        warnings.addAll(
                ConformanceWarnings.of(hold.hold(issuing.draft(), issuing.text(), linked.parents(), opened.asking())));
        amending.ifPresent(one -> warnings.addAll(one.warnings()));
        return new InForce(issued, warnings, amending.orElse(null), superseded);
    }

    private void insert(ToIssue opened, Issuing issuing, Found found) {
        plans.insert(
                opened.draft(),
                issuing.issued(found.ancestors()),
                PackageReader.json(opened.tree()),
                issuing.links(),
                issuing.units(),
                issuing.onlyRequested());
    }

    /** One event of the plan, and one of each mandate that the plan answers. */
    private void tell(Plan.Issued issued, Issuing issuing, Pinned pinned) {
        NamedUnit issuer = directory.named(issued.issuer().unit(), issuing.day());
        PlanIssued event = new WriteIssued(issuing.edition()).event(issued, issuer, pinned);
        List<Change> made = new ArrayList<>();
        made.add(new Change("plan", issued.id().value(), issued.version(), "plan.issued.v1", event));
        boolean isOfToday = issuing.day().equals(Vietnam.dayOf(issued.at()));
        made.addAll(mandates.fulfil(Answers.by(issued.id()), isOfToday ? Map.of(issuer.id(), issuer) : Map.of()));
        changes.record(made);
    }

    private void count(Plan.Issued issued) {
        Issuer issuer = issued.issuer();
        Counter counter = meters.counter("plans_issued_total", "level", issuer.level(), "track", issuer.track());
        afterCommit.run(issued.id(), counter::increment);
    }
}
