package vn.thac.plan.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.thac.core.problem.Sentences;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.check.CheckedPackage;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.Holder;
import vn.thac.plan.content.Item;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.document.LinkBasis;
import vn.thac.plan.duty.Addressee;
import vn.thac.plan.duty.Asks;
import vn.thac.plan.duty.Task;
import vn.thac.plan.packages.BasisLine;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.ReportingLine;

/** Tells what issuing a package would bring, without bringing it. */
@ApplicationScoped
public class ForetellPlan {

    @Inject
    Directory directory;

    @Inject
    LinkBasis basis;

    @Inject
    Sentences sentences;

    public Foretold foretell(CheckedPackage checked, Locale language) {
        PlanPackage plan = checked.plan();
        Map<String, Set<UnitId>> members = members(plan, checked.units(), checked.day());
        Map<UnitId, Asks> asked = asked(plan, members, checked.issuer().id());
        Map<String, Integer> byAsk = new TreeMap<>();
        asked.values().forEach(asks -> byAsk.merge(asks.wire(), 1, Integer::sum));
        PlanRelations relations = new PlanRelations(plan, checked.issuer().track(), Map.of());
        return new Foretold(
                true,
                plan.addressees().stream()
                        .map(p -> new Foretold.AddresseeUnits(
                                p.key(), p.name(), units(p.key(), plan, members).size()))
                        .toList(),
                asked.size(),
                byAsk,
                assignments(new Content(plan, relations).items(), members),
                obligations(plan, members),
                plan.addressees().stream()
                        .filter(Addressee::meansNobodyKnown)
                        .map(Addressee::key)
                        .toList(),
                plan.addressees().stream()
                        .filter(p -> !p.meansNobodyKnown()
                                && units(p.key(), plan, members).isEmpty())
                        .map(Addressee::key)
                        .toList(),
                plan.taskGroups().stream()
                        .flatMap(group -> group.unassigned().stream())
                        .map(Task::key)
                        .toList(),
                plan.basis().stream()
                        .filter(BasisLine::isGap)
                        .map(BasisLine::key)
                        .toList(),
                basis.citedElsewhere(plan.basis(), checked.units()),
                checked.warnings().stream()
                        .map(w -> new Foretold.Warning(w.refusal().code(), w.pointer(), sentences.of(w, language)))
                        .toList());
    }

    private Map<String, Set<UnitId>> members(PlanPackage plan, Map<String, UnitId> units, LocalDate day) {
        Map<String, Set<UnitId>> members = new LinkedHashMap<>();
        for (Addressee addressee : plan.addressees()) {
            Set<UnitId> own = new HashSet<>();
            addressee.named().forEach(unit -> own.add(units.get(unit)));
            if (addressee.selector() != null) {
                own.addAll(directory
                        .select(addressee.selector().pinned(units), day)
                        .units());
            }
            members.put(addressee.key(), own);
        }
        return members;
    }

    private static Set<UnitId> units(String key, PlanPackage plan, Map<String, Set<UnitId>> members) {
        Set<UnitId> units = new HashSet<>();
        PlanPackage.leaves(key, plan.addresseesByKey()).forEach(leaf -> units.addAll(members.get(leaf)));
        return units;
    }

    private static Map<UnitId, Asks> asked(PlanPackage plan, Map<String, Set<UnitId>> members, UnitId issuer) {
        Map<UnitId, Asks> asked = new HashMap<>();
        plan.mandates().forEach(line -> units(line.addressee(), plan, members)
                .forEach(unit ->
                        asked.merge(unit, line.asks(), (one, other) -> one.isStrongerThan(other) ? one : other)));
        asked.remove(issuer);
        return asked;
    }

    private static long assignments(List<Item> items, Map<String, Set<UnitId>> members) {
        long assignments = 0;
        for (Item item : items) {
            Set<UnitId> holders = new HashSet<>();
            item.holders().stream().map(Holder::addressee).forEach(addressee -> holders.addAll(members.get(addressee)));
            assignments += holders.size();
        }
        return assignments;
    }

    private static long obligations(PlanPackage plan, Map<String, Set<UnitId>> members) {
        long obligations = 0;
        for (ReportingLine rule : plan.reporting()) {
            if (rule.opensByItself()) {
                List<UnitId> who = new ArrayList<>();
                rule.who().forEach(key -> who.addAll(units(key, plan, members)));
                obligations += new HashSet<>(who).size();
            }
        }
        return obligations;
    }
}
