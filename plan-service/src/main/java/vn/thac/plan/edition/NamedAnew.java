package vn.thac.plan.edition;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.edition.PlanIssued.AddresseeFact;
import vn.thac.plan.edition.PlanIssued.HolderFact;
import vn.thac.plan.edition.PlanIssued.ItemFact;
import vn.thac.plan.edition.PlanIssued.RegimeFact;
import vn.thac.plan.edition.PlanIssued.ReporterFact;

/**
 * Whose members an edition leaves as they are, and whose it tells anew: holders of each item that is new or whose holders,
 * or their members, are others, reporters and addressees of mandates likewise. Whoever holds an item or reports in a regime
 * together with one of them is among them, so that who is not named again does not have it any more.
 *
 * @param kept addressees that mean the same units as before
 * @param sent in the order of the text
 * @param items of which it is said anew who has them: of all others everybody has what they had
 * @param regimes of which it is said anew who reports in them
 */
public record NamedAnew(Set<String> kept, List<String> sent, List<String> items, List<String> regimes) {

    public static NamedAnew of(PlanIssued before, PlanIssued after) {
        Map<String, AddresseeFact> old = new LinkedHashMap<>();
        before.addressees().forEach(addressee -> old.put(addressee.key(), addressee));
        Set<String> kept = after.addressees().stream()
                .filter(NamedAnew::meansUnits)
                .filter(now -> meansTheSame(old.get(now.key()), now))
                .map(AddresseeFact::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> others = Stream.concat(before.addressees().stream(), after.addressees().stream())
                .filter(NamedAnew::meansUnits)
                .map(AddresseeFact::key)
                .filter(key -> !kept.contains(key))
                .collect(Collectors.toSet());
        Set<String> named = new HashSet<>();
        List<ItemFact> items = touchedItems(before, after, others);
        List<RegimeFact> regimes = touchedRegimes(before, after, others);
        items.forEach(item -> named.addAll(holders(item)));
        regimes.forEach(regime -> named.addAll(reporters(regime)));
        after.mandates().stream()
                .map(PlanIssued.MandateFact::addressee)
                .filter(others::contains)
                .forEach(named::add);
        close(named, after);
        return new NamedAnew(
                kept,
                after.addressees().stream()
                        .map(AddresseeFact::key)
                        .filter(named::contains)
                        .toList(),
                items.stream().map(ItemFact::key).toList(),
                regimes.stream().map(RegimeFact::key).toList());
    }

    /** Addressees that are named anew, or that hold or report something that is said otherwise. */
    public static Set<String> toldOtherwise(PlanIssued before, PlanIssued after, List<PartChange> changes) {
        Set<String> told = new HashSet<>(of(before, after).sent());
        Set<String> items = keys(PartChange.Part.ITEM, changes);
        Set<String> regimes = keys(PartChange.Part.REGIME, changes);
        for (PlanIssued edition : List.of(before, after)) {
            edition.items().stream()
                    .filter(item -> items.contains(item.key()))
                    .forEach(item -> told.addAll(holders(item)));
            edition.regimes().stream()
                    .filter(regime -> regimes.contains(regime.key()))
                    .forEach(regime -> told.addAll(reporters(regime)));
        }
        return told;
    }

    private static Set<String> keys(PartChange.Part part, List<PartChange> changes) {
        return changes.stream()
                .filter(change -> change.part() == part)
                .map(PartChange::key)
                .collect(Collectors.toSet());
    }

    private static boolean meansUnits(AddresseeFact addressee) {
        return addressee.selector() != null || !addressee.units().isEmpty();
    }

    private static boolean meansTheSame(@Nullable AddresseeFact old, AddresseeFact now) {
        return old != null
                && Objects.equals(old.selector(), now.selector())
                && Set.copyOf(old.units()).equals(Set.copyOf(now.units()));
    }

    private static List<ItemFact> touchedItems(PlanIssued before, PlanIssued after, Set<String> others) {
        Map<String, Set<HolderFact>> old = new LinkedHashMap<>();
        before.items().forEach(item -> old.put(item.key(), Set.copyOf(item.holders())));
        return after.items().stream()
                .filter(item -> !Set.copyOf(item.holders()).equals(old.get(item.key())) || meets(holders(item), others))
                .toList();
    }

    private static List<RegimeFact> touchedRegimes(PlanIssued before, PlanIssued after, Set<String> others) {
        Map<String, Set<ReporterFact>> old = new LinkedHashMap<>();
        before.regimes().forEach(regime -> old.put(regime.key(), Set.copyOf(regime.who())));
        return after.regimes().stream()
                .filter(regime ->
                        !Set.copyOf(regime.who()).equals(old.get(regime.key())) || meets(reporters(regime), others))
                .toList();
    }

    private static void close(Set<String> named, PlanIssued plan) {
        List<Set<String>> together = Stream.concat(
                        plan.items().stream().map(NamedAnew::holders),
                        plan.regimes().stream().map(NamedAnew::reporters))
                .distinct()
                .toList();
        boolean more = true;
        while (more) {
            more = false;
            for (Set<String> some : together) {
                more |= meets(some, named) && named.addAll(some);
            }
        }
    }

    private static Set<String> holders(ItemFact item) {
        return item.holders().stream().map(HolderFact::addressee).collect(Collectors.toSet());
    }

    private static Set<String> reporters(RegimeFact regime) {
        return regime.who().stream().map(ReporterFact::addressee).collect(Collectors.toSet());
    }

    private static boolean meets(Collection<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }
}
