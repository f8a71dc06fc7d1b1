package vn.thac.plan.particulars;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.check.DocumentWarnings;
import vn.thac.plan.citation.SpreadAncestors;
import vn.thac.plan.document.DocumentStore;
import vn.thac.plan.document.OwnNode;
import vn.thac.plan.document.ResolveCitations;
import vn.thac.plan.issue.InForce;
import vn.thac.plan.number.GiveNumber;
import vn.thac.plan.packages.DocumentFacts.Signer;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;

/**
 * Gives a plan in force its number, exact day or signer, where it was issued without. Citations that waited for the number
 * lead to it from then on. On which day its units were read, and who fell under it, stays as it was.
 */
@ApplicationScoped
public class GiveParticulars {

    private static final GiveNumber.Places PLACES = new GiveNumber.Places("/number", "/nextNumber");

    private final PlanSight sight;
    private final PlanStore plans;
    private final DocumentStore documents;
    private final ResolveCitations citations;
    private final SpreadAncestors spread;
    private final GiveNumber numbers;
    private final DocumentWarnings warn;
    private final Directory directory;
    private final Changes changes;
    private final Clock clock;

    GiveParticulars(
            PlanSight sight,
            PlanStore plans,
            DocumentStore documents,
            ResolveCitations citations,
            SpreadAncestors spread,
            GiveNumber numbers,
            DocumentWarnings warn,
            Directory directory,
            Changes changes,
            Clock clock) {
        this.sight = sight;
        this.plans = plans;
        this.documents = documents;
        this.citations = citations;
        this.spread = spread;
        this.numbers = numbers;
        this.warn = warn;
        this.directory = directory;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public InForce give(PlanId id, @Nullable String ifMatch, Particulars given) {
        StoredPlan stored = sight.requireForOrAfter(Duty.ISSUE, plans.lock(id));
        Plan.Issued plan = stored.inForce();
        ETags.require(ifMatch, plan.version());
        JsonNode tree = PackageReader.stored(stored.body());
        Signer signed = PackageReader.document(tree).signer();
        Faults faults = new Faults();
        Lacking lacking = new Lacking(plan.head(), signed, faults);
        PlanHead head = lacking.headWith(given);
        Signer signer = lacking.signerWith(given);
        if (given.date() != null && given.date().first().isAfter(Vietnam.today(clock))) {
            faults.add(
                    PlanRefusal.DATE_IN_THE_FUTURE,
                    "/date",
                    Map.of("date", given.date().value()));
        }
        head = numbered(plan, head, given, faults);
        faults.refuse();
        if (head.equals(plan.head()) && Objects.equals(signer, signed)) {
            throw Refused.of(PlanRefusal.NOTHING_GIVEN);
        }
        Plan.Issued complete = plan.with(head);
        plans.complete(complete, signed(tree, signer));
        changes.record(new Change(
                        "plan",
                        id.value(),
                        complete.version(),
                        ParticularsGiven.TYPE,
                        ParticularsGiven.of(complete, signer))
                .from(ParticularsGiven.of(plan, signed)));
        resolve(complete);
        return new InForce(complete, misfits(plan, head));
    }

    /** Of a number or symbol that is given now. */
    private List<Fault> misfits(Plan.Issued before, PlanHead head) {
        return Objects.equals(head.written(), before.head().written())
                ? List.of()
                : directory
                        .find(before.issuer().unit(), before.on())
                        .map(issuer -> warn.number(head, issuer, "/number"))
                        .orElse(List.of());
    }

    private PlanHead numbered(Plan.Issued plan, PlanHead head, Particulars given, Faults faults) {
        if (plan.head().number() == null || given.wantsNext()) {
            return numbers.give(plan.id(), plan.issuer(), head, given.wantsNext(), PLACES, faults);
        }
        if (!Objects.equals(head.date(), plan.head().date())) {
            numbers.move(plan.id(), plan.issuer(), head, "/date", faults);
        }
        return head;
    }

    private void resolve(Plan.Issued plan) {
        OwnNode node = plan.node();
        documents.describe(node);
        if (citations.resolveTo(node)) {
            spread.below(plan.id());
        }
    }

    private static String signed(JsonNode tree, @Nullable Signer signer) {
        if (signer != null) {
            ((ObjectNode) tree.path("document")).set("signer", PackageReader.written(signer));
        }
        return PackageReader.json(tree);
    }
}
