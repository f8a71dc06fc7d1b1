package vn.thac.plan.phrase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.PinnedSelector;
import vn.thac.directory.unit.Selector;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.check.CheckAddressing;
import vn.thac.plan.check.CheckUnits;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.sense.UnitReferences.Part;
import vn.thac.plan.sense.UnitReferences.Reference;

/**
 * Finds the units that a request wants for a phrase. They pass the checks that a text passes which names them: they are
 * there today, can act, and stand so that they may be asked.
 */
@ApplicationScoped
class FindChosen {

    /** One decision is one event; more are chosen in parts. */
    static final int MOST = 1_000;

    private static final String ADDRESSEE = "/addressees/0";

    /** Units in the order of ids, and the rule by which some of them were found. */
    record Chosen(List<UnitId> units, @Nullable PinnedSelector rule) {}

    private final Directory directory;
    private final CheckUnits checkUnits;
    private final CheckAddressing addressing;

    FindChosen(Directory directory, CheckUnits checkUnits, CheckAddressing addressing) {
        this.directory = directory;
        this.checkUnits = checkUnits;
        this.addressing = addressing;
    }

    /**
     * Those to be chosen; 422 with every fault at its place.
     *
     * @param asker whoever decides: the issuer, or its heir
     * @param onlyRequested whether the plan only requests the phrase
     * @param already its members
     */
    Chosen choose(
            Phrase phrase,
            PhraseRequest wanted,
            UnitId asker,
            String track,
            boolean onlyRequested,
            List<UnitId> already,
            LocalDate today) {
        List<Reference> references = references(wanted);
        Map<String, UnitId> ids = directory.resolve(
                references.stream().map(Reference::unit).distinct().toList(), today);
        Faults faults = new Faults();
        Selector rule = wanted.selector();
        faults.addIf(rule != null && rule.isEmpty(), PlanRefusal.SELECTOR_SAYS_NOTHING, "/selector");
        checkUnits.check(references, ids, today, faults);
        faults.refuse();
        requireAskable(phrase, wanted, asker, track, onlyRequested, ids, today);
        PinnedSelector pinned = rule == null ? null : rule.pinned(ids);
        Set<UnitId> units = new TreeSet<>(Expansion.ORDER);
        wanted.named().forEach(reference -> units.add(ids.get(reference)));
        if (pinned != null) {
            units.addAll(directory.select(pinned, today).units());
        }
        already.forEach(units::remove);
        units.remove(asker);
        return new Chosen(some(units), pinned);
    }

    /** Members to be taken out; 422 at each that is none. */
    List<UnitId> takeOut(PhraseRequest wanted, List<UnitId> members, LocalDate today) {
        Faults faults = new Faults();
        Set<UnitId> units = new LinkedHashSet<>();
        for (int i = 0; i < wanted.named().size(); i++) {
            String reference = wanted.named().get(i);
            String place = "/units/" + i;
            UnitId unit = directory.resolveOrLast(reference, today).orElse(null);
            if (unit == null) {
                faults.add(directory.whyNot(reference, today, place));
            } else if (!members.contains(unit)) {
                faults.add(PlanRefusal.NOT_CHOSEN, place, Map.of("unit", reference));
            } else {
                units.add(unit);
            }
        }
        faults.addIf(wanted.selector() != null, PlanRefusal.TAKEN_OUT_BY_HAND, "/selector");
        faults.refuse();
        return some(units);
    }

    private static List<UnitId> some(Set<UnitId> units) {
        if (units.isEmpty()) {
            throw Refused.at(PlanRefusal.NOBODY_CHOSEN, "/units", Map.of());
        }
        if (units.size() > MOST) {
            throw Refused.at(PlanRefusal.CHOSEN_TOO_MANY, "/units", Map.of("count", units.size(), "most", MOST));
        }
        return List.copyOf(units);
    }

    private static List<Reference> references(PhraseRequest wanted) {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < wanted.named().size(); i++) {
            references.add(new Reference(wanted.named().get(i), "/units/" + i, Part.ACTS));
        }
        Selector rule = wanted.selector();
        if (rule != null && rule.under() != null) {
            references.add(new Reference(rule.under(), "/selector/under", Part.BOUNDS));
        }
        List<String> except = rule == null || rule.except() == null ? List.of() : rule.except();
        for (int i = 0; i < except.size(); i++) {
            references.add(new Reference(except.get(i), "/selector/except/" + i, Part.BOUNDS));
        }
        return references;
    }

    /** As for a text that names them: nobody above or elsewhere, and nobody is ordered who can only be requested. */
    private void requireAskable(
            Phrase phrase,
            PhraseRequest wanted,
            UnitId asker,
            String track,
            boolean onlyRequested,
            Map<String, UnitId> ids,
            LocalDate today) {
        Faults found = new Faults();
        Set<String> requested = addressing.check(
                phrase.naming(phrase.addressee().meaning(wanted.named(), wanted.selector())),
                asker,
                track,
                new HashMap<>(ids),
                today,
                found);
        Faults faults = new Faults();
        for (Fault fault : found.list()) {
            if (fault.pointer().startsWith(ADDRESSEE)) {
                faults.add(fault.refusal(), fault.pointer().substring(ADDRESSEE.length()), fault.args());
            }
        }
        if (requested.contains(phrase.key()) && !onlyRequested && phrase.isOrdered()) {
            faults.add(PlanRefusal.ONLY_TO_BE_REQUESTED, "/units", Map.of("addressee", phrase.key()));
        }
        faults.refuse();
    }
}
