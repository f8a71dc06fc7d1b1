package vn.thac.plan.amendment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.check.CheckPackage;
import vn.thac.plan.check.CheckedPackage;
import vn.thac.plan.content.Item;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.document.KeptLinks;
import vn.thac.plan.edition.Edition;
import vn.thac.plan.edition.ReadEditions;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.register.Issuer;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.register.StoredPlan;
import vn.thac.plan.sense.PackageCheck;

/**
 * Whether a text can be the next edition of a plan in force: it passes what any package passes, on the day of the document
 * that amends; the plan is known by what it was known by; and no key comes to mean something of another nature.
 */
@ApplicationScoped
class CheckAmendment {

    private final CheckPackage packages;
    private final ReadEditions editions;

    CheckAmendment(CheckPackage packages, ReadEditions editions) {
        this.packages = packages;
        this.editions = editions;
    }

    /**
     * Refuses with every fault at its place within {@code place}.
     *
     * @param asker who amends: the issuer or its heir
     * @param date of the document that amends
     */
    Amending check(Amendment amendment, StoredPlan stored, Issuer asker, DocumentDate date, String place) {
        Plan.Issued plan = stored.inForce();
        JsonNode tree = PackageReader.stored(amendment.body());
        Faults faults = new Faults();
        identity(tree, plan.head(), faults);
        PlanPackage old = PackageReader.typed(PackageReader.stored(stored.body()));
        KeptLinks links = new KeptLinks(stored.links(), old);
        CheckedPackage checked = checked(tree, stored, asker, date, links, faults);
        if (checked == null) {
            throw new Refused(At.within(place, faults.list()), faults.more());
        }
        if (!plan.issuer().unit().equals(checked.issuer().id())) {
            faults.add(PlanRefusal.ISSUER_CANNOT_CHANGE, "/document/issuer");
        }
        Edition before = editions.of(stored, plan.on());
        Edition next = editions.of(plan, checked.plan(), checked.units(), checked.onlyRequested(), checked.day());
        natures(plan, old, checked.plan(), faults);
        if (faults.any()) {
            throw new Refused(At.within(place, faults.list()), faults.more());
        }
        Amending amending = new Amending(
                amendment,
                stored,
                checked,
                next,
                ReadEditions.headOf(plan, checked.plan().document()),
                editions.said(plan, before),
                editions.said(plan, next));
        if (amending.changes().isEmpty() && apartFromItsHead(old).equals(apartFromItsHead(checked.plan()))) {
            throw Refused.at(PlanRefusal.AMENDS_NOTHING, place, Map.of("edition", plan.edition()));
        }
        return amending;
    }

    private @Nullable CheckedPackage checked(
            JsonNode tree, StoredPlan stored, Issuer asker, DocumentDate date, KeptLinks links, Faults faults) {
        try {
            return packages.checkAmended(tree, asker, date, stored.units(), links::keeps);
        } catch (Refused wrong) {
            wrong.faults().forEach(faults::add);
            return null;
        }
    }

    private static JsonNode apartFromItsHead(PlanPackage text) {
        return PackageReader.written(text).without("document");
    }

    /** What is left out stays as it is known; a date may be said less exactly than it is known. */
    private static void identity(JsonNode tree, PlanHead known, Faults faults) {
        JsonNode document = tree.path("document");
        if (document.path("kind").isTextual()
                && !document.path("kind").textValue().equals(known.kind())) {
            faults.add(differs("kind", known.kind()));
        }
        DocumentNumber said = DocumentNumber.orNull(document.path("number").textValue());
        DocumentNumber number = known.number();
        if (said != null
                && !said.isSymbolAlone()
                && (number == null || !said.key().equals(number.key()))) {
            faults.add(differs("number", number == null ? "—" : number.asWritten()));
        }
        DocumentDate date = PackageCheck.dateOf(tree);
        DocumentDate dated = Objects.requireNonNull(known.date(), "a plan in force is dated");
        if (date != null
                && (dated.first().isBefore(date.first()) || dated.last().isAfter(date.last()))) {
            faults.add(differs("date", dated.value()));
        }
    }

    private static Fault differs(String field, Object known) {
        return new Fault(PlanRefusal.AMENDS_ITS_IDENTITY, "/document/" + field, Map.of("field", field, "known", known));
    }

    /** A key that the present edition does not have means what it did in the last one that had it. */
    private void natures(Plan.Issued plan, PlanPackage old, PlanPackage next, Faults faults) {
        List<Place> places = places(next);
        Set<String> unknown = places.stream().map(Place::key).collect(Collectors.toCollection(HashSet::new));
        Map<String, Known> known = new HashMap<>();
        for (int edition = plan.edition(); edition > 0 && !unknown.isEmpty(); edition--) {
            for (Place was : places(edition == plan.edition() ? old : editions.text(plan, edition))) {
                if (unknown.remove(was.key())) {
                    known.put(was.key(), new Known(was.kind(), edition));
                }
            }
        }
        for (Place item : places) {
            Known was = known.get(item.key());
            if (was != null && was.kind() != item.kind()) {
                faults.add(
                        PlanRefusal.KEY_MEANS_ANOTHER,
                        item.pointer(),
                        Map.of(
                                "key", item.key(),
                                "before", was.kind().wire(),
                                "after", item.kind().wire(),
                                "edition", was.edition()));
            }
        }
    }

    /** What a key meant in an edition. */
    private record Known(Item.Kind kind, int edition) {}

    private record Place(String key, Item.Kind kind, String pointer) {}

    private static List<Place> places(PlanPackage text) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < text.duties().size(); i++) {
            places.add(new Place(text.duties().get(i).key(), Item.Kind.DUTY, "/duties/" + i + "/key"));
        }
        for (int i = 0; i < text.taskGroups().size(); i++) {
            if (text.taskGroups().get(i).isOne()) {
                places.add(new Place(text.taskGroups().get(i).key(), Item.Kind.GROUP, "/taskGroups/" + i + "/key"));
            }
            for (int j = 0; j < text.taskGroups().get(i).tasks().size(); j++) {
                String key = text.taskGroups().get(i).tasks().get(j).key();
                places.add(new Place(key, Item.Kind.TASK, "/taskGroups/" + i + "/tasks/" + j + "/key"));
            }
        }
        for (int i = 0; i < text.budgetSteps().size(); i++) {
            places.add(new Place(text.budgetSteps().get(i).key(), Item.Kind.DUTY, "/budget/steps/" + i + "/key"));
        }
        return places;
    }
}
