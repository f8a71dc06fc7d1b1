package vn.thac.plan.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.Refused;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.apportion.step.LapseApportionments;
import vn.thac.plan.burden.Rule;
import vn.thac.plan.burden.RuleStore;
import vn.thac.plan.cascade.Amends;
import vn.thac.plan.cascade.StartFanOut;
import vn.thac.plan.citation.SpreadAncestors;
import vn.thac.plan.document.KeptLinks;
import vn.thac.plan.document.LinkBasis;
import vn.thac.plan.edition.Edition;
import vn.thac.plan.edition.NamedAnew;
import vn.thac.plan.edition.PartChange;
import vn.thac.plan.edition.PlanAmended;
import vn.thac.plan.edition.ReadEditions;
import vn.thac.plan.edition.TaskLinkStore;
import vn.thac.plan.edition.WriteIssued;
import vn.thac.plan.indicator.settling.PinDefinitions;
import vn.thac.plan.indicator.settling.PinDefinitions.Pinned;
import vn.thac.plan.ownership.LapseOwners;
import vn.thac.plan.packages.BasisLine;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.phrase.KeepPhrases;
import vn.thac.plan.programme.mention.KeepMentions;
import vn.thac.plan.register.OpenWork;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanStep;
import vn.thac.plan.register.PlanStepStore;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;
import vn.thac.plan.target.Target;

/**
 * Makes the next edition of a plan in the transaction that issues the document which amends it: its text, definitions and
 * basis, its one event, and the fan-out that carries it on. The plan is held from before that document is linked.
 */
@ApplicationScoped
public class AmendPlan {

    private final AmendmentStore amendments;
    private final PlanStore plans;
    private final PlanStepStore steps;
    private final CheckAmendment checks;
    private final ReadEditions editions;
    private final PinDefinitions definitions;
    private final LinkBasis basis;
    private final SpreadAncestors spread;
    private final KeepPhrases phrases;
    private final KeepMentions programmes;
    private final StartFanOut fanOut;
    private final Directory directory;
    private final Changes changes;
    private final RequireRight right;
    private final RuleStore rules;
    private final LapseApportionments apportionments;
    private final LapseOwners owners;
    private final TaskLinkStore taskLinks;

    AmendPlan(
            AmendmentStore amendments,
            PlanStore plans,
            PlanStepStore steps,
            CheckAmendment checks,
            ReadEditions editions,
            PinDefinitions definitions,
            LinkBasis basis,
            SpreadAncestors spread,
            KeepPhrases phrases,
            KeepMentions programmes,
            StartFanOut fanOut,
            Directory directory,
            Changes changes,
            RequireRight right,
            RuleStore rules,
            LapseApportionments apportionments,
            LapseOwners owners,
            TaskLinkStore taskLinks) {
        this.amendments = amendments;
        this.plans = plans;
        this.steps = steps;
        this.checks = checks;
        this.editions = editions;
        this.definitions = definitions;
        this.basis = basis;
        this.spread = spread;
        this.phrases = phrases;
        this.programmes = programmes;
        this.fanOut = fanOut;
        this.directory = directory;
        this.changes = changes;
        this.right = right;
        this.rules = rules;
        this.apportionments = apportionments;
        this.owners = owners;
        this.taskLinks = taskLinks;
    }

    /** What the draft does to another plan, which is held from now on; empty where it does nothing to any. */
    public Optional<Amending> prepare(Plan.Draft draft, PlanPackage text, DocumentDate date) {
        return amendments.of(draft.id()).map(amendment -> {
            amendments.holdAbove(amendment.plan());
            StoredPlan stored = plans.lock(amendment.plan()).orElseThrow();
            requireLine(amendment, text);
            if (!(stored.plan() instanceof Plan.Issued plan)) {
                throw Refused.of(
                        PlanRefusal.AMENDED_PLAN_ENDED,
                        Map.of("state", stored.plan().life().wire()));
            }
            right.require(plan.issuer().unit(), draft.issuer().unit());
            requireBase(amendment, plan);
            return checks.check(amendment, stored, draft.issuer(), date, "/amendment/package");
        });
    }

    /** The draft may have been given another text since. */
    private static void requireLine(Amendment amendment, PlanPackage text) {
        boolean says = text.basis().stream()
                .anyMatch(line -> line.key().equals(amendment.line()) && line.relation() == BasisLine.Relation.AMENDS);
        if (!says) {
            throw Refused.at(PlanRefusal.AMENDS_NO_PLAN, "/basis", Map.of());
        }
    }

    private void requireBase(Amendment amendment, Plan.Issued plan) {
        if (amendment.base() != plan.edition()) {
            String between = editions.between(plan, amendment.base(), plan.edition()).stream()
                    .map(PartChange::key)
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw Refused.of(
                    PlanRefusal.AMENDED_MEANWHILE,
                    Map.of("base", amendment.base(), "edition", plan.edition(), "changes", between));
        }
    }

    /** Returns what the plan now says that it replaces, by the line's place. */
    public Map<Integer, PlanId> amend(Plan.Issued by, Amending amending) {
        Edition next = amending.next();
        PlanPackage text = next.text();
        StoredPlan stored = amending.stored();
        Plan.Issued before = amending.inForce();
        PlanPackage old = PackageReader.typed(PackageReader.stored(stored.body()));
        Map<String, PlanId> links = new KeptLinks(stored.links(), old).in(text.basis());
        Plan.Issued amended = before.amended(amending.head());
        plans.amend(
                amended,
                amending.amendment().body(),
                links,
                next.units(),
                amending.checked().onlyRequested());
        LinkBasis.Linked linked = basis.relink(amended.node(), text.basis(), links, next.units(), links.values());
        Plan.Issued resting = amended.restingOn(linked.ancestors());
        plans.restOn(resting);
        Pinned pinned = definitions.pin(
                resting.id(), resting.edition(), text, resting.issuer().unit(), linked.parents());
        taskLinks.keepWithin(resting.id(), text);
        phrases.of(resting, next);
        programmes.of(resting, text);
        amendments.made(by.id(), resting.edition(), next.day());
        steps.keep(resting, PlanStep.amendedBy(by), by.at());
        tell(by, amending, resting, pinned);
        rules.keep(resting.id(), resting.edition(), Rule.of(text));
        apportionments.in(resting, old.targets(), text.targets());
        lapseOwners(resting, amending.amendment().body(), text);
        if (!resting.ancestors().equals(before.ancestors())) {
            spread.anew(resting, before.ancestors(), by.head().spoken());
        }
        return linked.replaced();
    }

    private void lapseOwners(Plan.Issued plan, String body, PlanPackage text) {
        owners.in(plan, body, text.targets().stream().map(Target::key).collect(Collectors.toSet()));
    }

    private void tell(Plan.Issued by, Amending amending, Plan.Issued plan, Pinned pinned) {
        Edition next = amending.next();
        NamedAnew named = amending.named();
        OpenWork openWork = amending.amendment().openWork();
        NamedUnit issuer = directory.named(plan.issuer().unit(), next.day());
        changes.record(new Change(
                "plan",
                plan.id().value(),
                plan.version(),
                PlanAmended.TYPE,
                new PlanAmended(
                        new WriteIssued(next).event(plan, issuer, pinned),
                        PlanAmended.AmendedBy.of(by),
                        by.at(),
                        openWork,
                        named.sent(),
                        PlanAmended.Anew.of(named),
                        amending.changes())));
        fanOut.amend(
                plan.id(),
                plan.edition(),
                next.day(),
                next.terms(plan.issuer().unit()),
                new Amends(
                        plan.edition() - 1,
                        Set.copyOf(named.kept()),
                        named.sent(),
                        openWork == OpenWork.RECALLED,
                        by.head().spoken()));
    }
}
