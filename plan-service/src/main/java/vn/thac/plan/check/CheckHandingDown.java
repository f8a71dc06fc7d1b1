package vn.thac.plan.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thac.core.problem.Faults;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.Item;
import vn.thac.plan.duty.Addressee;
import vn.thac.plan.duty.Task;
import vn.thac.plan.expansion.FindMembers;
import vn.thac.plan.expansion.Terms;
import vn.thac.plan.handdown.FindHandedDown;
import vn.thac.plan.handdown.HandedDown;
import vn.thac.plan.packages.PlanPackage;

/**
 * Whether those who have an item may hand it down to those whom {@code passesTo} names, found by the program that does so.
 * Each unit that is named must get it from somebody, of a class at least one. Where it is not known yet who has the item,
 * or whom a phrase means, there is nothing to say.
 */
@ApplicationScoped
public class CheckHandingDown {

    private static final int TOLD = 5;

    private final FindMembers members;
    private final FindHandedDown find;
    private final Directory directory;

    CheckHandingDown(FindMembers members, FindHandedDown find, Directory directory) {
        this.members = members;
        this.find = find;
        this.directory = directory;
    }

    /** @param units what the references of the package mean; an addressee with an unknown one is passed over */
    public void check(PlanPackage plan, Content content, Map<String, UnitId> units, LocalDate day, Faults faults) {
        Map<String, Collection<UnitId>> found = new HashMap<>();
        Map<String, Addressee> addressees = plan.addresseesByKey();
        Map<String, String> places = places(plan);
        for (Item item : content.items()) {
            if (!item.passesTo().isEmpty()) {
                item.holders().forEach(holder -> expand(holder.addressee(), addressees, units, day, found));
                item.passesTo().forEach(key -> expand(key, addressees, units, day, found));
                check(item, places.getOrDefault(item.key(), ""), addressees, found, day, faults);
            }
        }
    }

    private void check(
            Item item,
            String place,
            Map<String, Addressee> addressees,
            Map<String, Collection<UnitId>> found,
            LocalDate day,
            Faults faults) {
        Map<String, Relation> holders = new HashMap<>();
        item.holders().forEach(one -> holders.put(one.addressee(), one.relation()));
        Set<UnitId> served = new HashSet<>();
        holders.keySet().forEach(key -> served.addAll(found.getOrDefault(key, Set.of())));
        if (served.isEmpty()) {
            return;
        }
        find.find(new Terms.Handed(item.key(), holders, Set.copyOf(item.passesTo())), found, List.of(), day).stream()
                .map(HandedDown::unit)
                .forEach(served::add);
        for (String key : item.passesTo()) {
            Collection<UnitId> meant = found.getOrDefault(key, Set.of());
            Addressee addressee = addressees.get(key);
            boolean isRule = addressee != null && addressee.selector() != null;
            List<UnitId> left =
                    meant.stream().filter(unit -> !served.contains(unit)).toList();
            if (isRule ? !meant.isEmpty() && left.size() == meant.size() : !left.isEmpty()) {
                faults.add(PlanRefusal.PASSES_TO_ELSEWHERE, place, Map.of("addressee", key, "units", names(left, day)));
            }
        }
    }

    private void expand(
            String key,
            Map<String, Addressee> addressees,
            Map<String, UnitId> units,
            LocalDate day,
            Map<String, Collection<UnitId>> found) {
        Addressee addressee = addressees.get(key);
        if (addressee != null && addressee.namesUnits() && Terms.isKnown(addressee, units)) {
            found.computeIfAbsent(key, one -> members.find(Terms.named(addressee, units), day));
        }
    }

    private String names(List<UnitId> units, LocalDate day) {
        List<UnitId> told = units.stream().limit(TOLD).toList();
        Map<UnitId, String> called = directory.names(told, day);
        String names = told.stream()
                .map(unit -> called.getOrDefault(unit, unit.toString()))
                .collect(Collectors.joining("; "));
        return units.size() > TOLD ? names + "; … (" + units.size() + ")" : names;
    }

    private static Map<String, String> places(PlanPackage plan) {
        Map<String, String> places = new HashMap<>();
        for (int i = 0; i < plan.duties().size(); i++) {
            places.put(plan.duties().get(i).key(), "/duties/" + i + "/passesTo");
        }
        for (int i = 0; i < plan.taskGroups().size(); i++) {
            List<Task> tasks = plan.taskGroups().get(i).tasks();
            for (int j = 0; j < tasks.size(); j++) {
                places.put(tasks.get(j).key(), "/taskGroups/" + i + "/tasks/" + j + "/passesTo");
            }
        }
        return places;
    }
}
