package vn.thac.plan.expansion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.PinnedSelector;
import vn.thac.plan.content.Asked;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.Item;
import vn.thac.plan.duty.Addressee;
import vn.thac.plan.duty.Lists;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.ReportingLine;

/**
 * What a plan wants of whom, as far as its expansion needs it: read from the package once, by preview and by issue alike,
 * and kept with the fan-out. Asks, items and regimes name addressees that stand for units themselves.
 *
 * @param issuer asks nothing of itself
 * @param items duties and tasks, counted by the addressees that hold them
 * @param regimes those that open by themselves, each by the addressees that report
 * @param handed those of the items whose holders hand them down
 */
public record Terms(
        UnitId issuer,
        List<Named> addressees,
        List<Asked> asks,
        List<Held> items,
        List<Set<String>> regimes,
        List<Handed> handed) {

    /** An addressee that stands for units: those it names, and those that its rule picks. */
    public record Named(
            String key, List<UnitId> units, @Nullable PinnedSelector selector) {

        /** Whether the text leaves open whom it means, and its members were chosen after the issue. */
        boolean isChosen() {
            return units.isEmpty() && selector == null;
        }
    }

    /** How many duties and tasks have exactly these holders. */
    public record Held(Set<String> holders, int count) {}

    /**
     * An item that its holders hand down to whoever they direct.
     *
     * @param holders how each is asked itself
     */
    public record Handed(String item, Map<String, Relation> holders, Set<String> to) {}

    public Terms {
        addressees = List.copyOf(addressees);
        asks = List.copyOf(asks);
        items = List.copyOf(items);
        regimes = List.copyOf(regimes);
        handed = Lists.orEmpty(handed);
    }

    /** Of a plan in which nothing is handed down. */
    public Terms(UnitId issuer, List<Named> addressees, List<Asked> asks, List<Held> items, List<Set<String>> regimes) {
        this(issuer, addressees, asks, items, regimes, List.of());
    }

    /**
     * Reads them from a package.
     *
     * @param units what the package's references to units mean
     */
    public static Terms of(PlanPackage plan, UnitId issuer, Content content, Map<String, UnitId> units) {
        return new Terms(
                issuer,
                plan.addressees().stream()
                        .filter(Addressee::namesUnits)
                        .map(addressee -> named(addressee, units))
                        .toList(),
                content.mandates(),
                counted(content.items()),
                plan.reporting().stream()
                        .filter(ReportingLine::opensByItself)
                        .map(rule -> Set.copyOf(content.leaves(rule.who())))
                        .toList(),
                handed(content.items()));
    }

    private static List<Handed> handed(List<Item> items) {
        return items.stream()
                .filter(item -> !item.passesTo().isEmpty())
                .map(item -> {
                    Map<String, Relation> holders = new TreeMap<>();
                    item.holders().forEach(one -> holders.merge(one.addressee(), one.relation(), Relation::stronger));
                    return new Handed(item.key(), holders, Set.copyOf(item.passesTo()));
                })
                .toList();
    }

    /** Whether all that an addressee names is known. */
    public static boolean isKnown(Addressee addressee, Map<String, UnitId> units) {
        return units.keySet().containsAll(addressee.named())
                && (addressee.selector() == null
                        || units.keySet().containsAll(addressee.selector().references()));
    }

    /** An addressee that stands for units, all of them known. */
    public static Named named(Addressee addressee, Map<String, UnitId> units) {
        return new Named(
                addressee.key(),
                addressee.named().stream()
                        .map(reference -> Objects.requireNonNull(units.get(reference), reference))
                        .distinct()
                        .toList(),
                addressee.selector() == null ? null : addressee.selector().pinned(units));
    }

    private static List<Held> counted(List<Item> items) {
        Map<Set<String>, Integer> counts = new LinkedHashMap<>();
        items.forEach(item -> {
            Set<String> holders = new LinkedHashSet<>();
            item.holders().forEach(holder -> holders.add(holder.addressee()));
            counts.merge(holders, 1, Integer::sum);
        });
        List<Held> held = new ArrayList<>();
        counts.forEach((holders, count) -> held.add(new Held(holders, count)));
        return held;
    }

    /** The same with phrases by which something is asked and whose members were chosen after the issue. */
    public Terms with(Collection<String> phrases) {
        List<Named> all = new ArrayList<>(addressees);
        phrases.forEach(key -> all.add(new Named(key, List.of(), null)));
        return new Terms(issuer, all, asks, items, regimes, handed);
    }

    /** Whether the text itself says whom an addressee means. */
    public boolean name(String addressee) {
        return addressees.stream().anyMatch(one -> one.key().equals(addressee) && !one.isChosen());
    }

    /** Whether something is asked of an addressee. */
    public boolean askOf(String addressee) {
        return asks.stream().anyMatch(ask -> ask.addressee().equals(addressee))
                || items.stream().anyMatch(held -> held.holders().contains(addressee))
                || regimes.stream().anyMatch(reporters -> reporters.contains(addressee))
                || handed.stream().anyMatch(item -> item.to().contains(addressee));
    }

    /** Of a plan that reaches nobody. */
    public static Terms ofNobody(UnitId issuer) {
        return new Terms(issuer, List.of(), List.of(), List.of(), List.of());
    }

    /** Whether there is anybody to reach. */
    @JsonIgnore
    public boolean reachNobody() {
        return addressees.isEmpty();
    }

    Map<String, List<Asked>> asksByAddressee() {
        Map<String, List<Asked>> byAddressee = new HashMap<>();
        asks.forEach(ask -> byAddressee
                .computeIfAbsent(ask.addressee(), key -> new ArrayList<>())
                .add(ask));
        return byAddressee;
    }
}
