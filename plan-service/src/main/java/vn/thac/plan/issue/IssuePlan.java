package vn.thac.plan.issue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.cascade.FanOutEvents;
import vn.thac.plan.cascade.FanOutWorker;
import vn.thac.plan.cascade.FulfilMandates;
import vn.thac.plan.check.UnitReferences;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.document.LinkBasis;
import vn.thac.plan.document.OwnNode;
import vn.thac.plan.document.ResolveCitations;
import vn.thac.plan.indicator.PinDefinitions;
import vn.thac.plan.packages.Addressee;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.Item;
import vn.thac.plan.packages.Items;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.Relations;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.Sight;
import vn.thac.plan.register.StoredPlan;

/**
 * Issues a draft: one transaction makes it a plan in force with its event, audit and fan-out job.
 * The number stays optional, the date becomes today's where nobody has given one.
 */
@ApplicationScoped
public class IssuePlan {

    @Inject
    Sight sight;

    @Inject
    PlanStore plans;

    @Inject
    ContentStore content;

    @Inject
    Directory directory;

    @Inject
    PinDefinitions definitions;

    @Inject
    LinkBasis basis;

    @Inject
    ResolveCitations citations;

    @Inject
    SpreadAncestors spread;

    @Inject
    FulfilMandates mandates;

    @Inject
    FanOutWorker fanOut;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    @Transactional
    public Plan.Issued issue(PlanId id, @Nullable String ifMatch, IssueRequest request) {
        StoredPlan stored = sight.requireFor(Duty.ISSUE, plans.lock(id));
        if (!(stored.plan() instanceof Plan.Draft draft)) {
            throw Refused.of(PlanRefusal.PLAN_ALREADY_ISSUED);
        }
        ETags.require(ifMatch, draft.version());
        return issue(stored, draft, headOf(draft, request));
    }

    private PlanHead headOf(Plan.Draft draft, IssueRequest request) {
        PlanHead head = draft.head().with(DocumentNumber.orNull(request.number()), request.date(), request.place());
        boolean future = head.date() != null && head.date().value().isAfter(Vietnam.today(clock));
        if (future) {
            throw Refused.at(
                    PlanRefusal.DATE_IN_THE_FUTURE,
                    "/date",
                    Map.of("date", head.date().value()));
        }
        return head;
    }

    private Plan.Issued issue(StoredPlan stored, Plan.Draft draft, PlanHead head) {
        Instant now = clock.instant();
        DocumentDate today = DocumentDate.ofDay(Vietnam.dayOf(now));
        LocalDate day =
                head.date() == null ? today.value() : earlier(head.date().last(), today.value());
        JsonNode tree = PackageReader.stored(stored.body());
        PlanPackage plan = PackageReader.typed(tree);
        Relations relations = new Relations(plan, draft.issuer().track(), unitsOn(day, stored.units(), tree));

        DocumentDate date = head.date() == null ? today : head.date();
        var node = new OwnNode(
                draft.id(), head.kind(), head.number(), draft.issuer().unit(), date, head.title());
        LinkBasis.Linked linked = basis.link(
                node,
                plan.basis(),
                stored.links(),
                stored.units(),
                stored.links().values());
        Plan.Issued issued = draft.issued(head, linked.ancestors(), now, today);
        var pinned = definitions.pin(draft.id(), plan, draft.issuer().unit(), linked.parents());

        List<Item> items = Items.of(plan, relations);
        WriteIssued written = new WriteIssued(plan, stored.units());
        content.insertItemsAndTargets(draft.id(), items, plan.targets());
        boolean falls = plan.addressees().stream().anyMatch(Addressee::names);
        if (falls) {
            content.insertFanOut(draft.id(), plan, written, day);
            fanOut.wakeAfterCommit();
        }
        Plan.Issued last = falls ? issued : issued.counted(1);
        plans.issue(last);
        List<Change> made = new ArrayList<>();
        made.add(new Change(
                "plan",
                issued.id().value(),
                issued.version(),
                "plan.issued.v1",
                written.event(issued, draft.fulfils(), items, pinned)));
        if (!falls) {
            made.add(FanOutEvents.nothingFell(issued.id(), last.version()));
        }
        made.addAll(mandates.by(issued, draft.fulfils(), linked.parents()));
        changes.record(made);
        if (citations.resolveTo(node)) {
            spread.below(issued.id());
        }
        meters.counter(
                        "plans_issued_total",
                        "level",
                        issued.issuer().level(),
                        "track",
                        issued.issuer().track())
                .increment();
        return last;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The units that the package names, as they are on the day; one that ended since the draft is a fault. */
    private Map<String, KnownUnit> unitsOn(LocalDate day, Map<String, UnitId> references, JsonNode tree) {
        Map<UnitId, KnownUnit> known = new HashMap<>();
        directory.find(references.values(), day).forEach(unit -> known.put(unit.id(), unit));
        Map<String, KnownUnit> units = new HashMap<>();
        references.forEach((reference, id) -> {
            KnownUnit unit = known.get(id);
            if (unit != null && unit.existsOn(day)) {
                units.put(reference, unit);
            }
        });
        if (units.size() < references.size()) {
            refuseEnded(tree, references, units, day);
        }
        return units;
    }

    private static void refuseEnded(
            JsonNode tree, Map<String, UnitId> references, Map<String, KnownUnit> units, LocalDate day) {
        Faults faults = new Faults();
        UnitReferences.in(tree).stream()
                .filter(r -> references.containsKey(r.unit()) && !units.containsKey(r.unit()))
                .forEach(
                        r -> faults.add(PlanRefusal.UNIT_NOT_ON_DAY, r.pointer(), Map.of("unit", r.unit(), "on", day)));
        faults.refuse();
    }
}
