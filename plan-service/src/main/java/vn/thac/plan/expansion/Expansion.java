package vn.thac.plan.expansion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.plan.content.Asked;
import vn.thac.plan.mandate.Demand;

/**
 * What a plan comes to once its addressees are units: the one program behind a preview and behind the fan-out.
 * Each unit is asked once, holds each duty and task once, and reports once in each regime, however many addressees
 * name it; the issuer is asked nothing.
 */
public final class Expansion {

    /** The order in which units are asked: a fan-out goes on where it stopped. */
    public static final Comparator<UnitId> ORDER = Comparator.comparing(UnitId::value, Expansion::compare);

    /** Members of one addressee that are told at once. */
    public static final int CHUNK = 1_000;

    /** Of a plan that reaches nobody. */
    public static final Map<String, Integer> EVENTS_OF_NOTHING = Map.of("plan.issued.v1", 1);

    private final Terms terms;
    private final Map<String, ? extends Collection<UnitId>> members;

    /** What each is asked, in the order of ids; null until somebody wants to know. */
    private volatile @Nullable NavigableMap<UnitId, Demand> demands;

    private Expansion(Terms terms, Map<String, ? extends Collection<UnitId>> members) {
        this.terms = terms;
        this.members = members;
    }

    /** {@code members}: the units of each addressee. */
    public static Expansion of(Terms terms, Map<String, ? extends Collection<UnitId>> members) {
        return new Expansion(terms, members);
    }

    /** The units of each addressee. */
    public Map<String, ? extends Collection<UnitId>> members() {
        return members;
    }

    /** Items that their holders hand down. */
    public List<Terms.Handed> handed() {
        return terms.handed();
    }

    /** The units that any of the addressees means. */
    public Set<UnitId> units(Collection<String> addressees) {
        Set<UnitId> units = new HashSet<>();
        addressees.forEach(key -> {
            Collection<UnitId> own = members.get(key);
            if (own != null) {
                units.addAll(own);
            }
        });
        return units;
    }

    /** What each unit is asked, in the order of ids. */
    public SortedMap<UnitId, Demand> demands() {
        return all();
    }

    /**
     * What the next units are asked.
     *
     * @param after the last one before them; null for the first
     * @param most how many
     */
    public SortedMap<UnitId, Demand> demands(@Nullable UnitId after, int most) {
        SortedMap<UnitId, Demand> next = new TreeMap<>(ORDER);
        (after == null ? all() : all().tailMap(after, false))
                .entrySet().stream().limit(most).forEach(unit -> next.put(unit.getKey(), unit.getValue()));
        return next;
    }

    private NavigableMap<UnitId, Demand> all() {
        NavigableMap<UnitId, Demand> known = demands;
        if (known == null) {
            NavigableMap<UnitId, Demand> all = new TreeMap<>(ORDER);
            asked().forEach((unit, asks) -> all.put(unit, Demand.of(asks)));
            known = Collections.unmodifiableNavigableMap(all);
            demands = known;
        }
        return known;
    }

    private Map<UnitId, List<Asked>> asked() {
        Map<UnitId, List<Asked>> asked = new HashMap<>();
        terms.asksByAddressee().forEach((addressee, asks) -> units(Set.of(addressee))
                .forEach(unit ->
                        asked.computeIfAbsent(unit, one -> new ArrayList<>()).addAll(asks)));
        asked.remove(terms.issuer());
        return asked;
    }

    long assignments() {
        return terms.items().stream()
                .mapToLong(held -> (long) units(held.holders()).size() * held.count())
                .sum();
    }

    /** How many duties and tasks each unit holds; only of those that hold any. */
    public Map<UnitId, Integer> assignmentsByUnit() {
        Map<UnitId, Integer> byUnit = new HashMap<>();
        terms.items()
                .forEach(held -> units(held.holders()).forEach(unit -> byUnit.merge(unit, held.count(), Integer::sum)));
        return byUnit;
    }

    /** What is told of it on the day of its issue and while it falls, by the types of these events. */
    public Map<String, Integer> events() {
        Map<String, Integer> events = new TreeMap<>(EVENTS_OF_NOTHING);
        int chunks = chunks(members.keySet());
        if (!terms.reachNobody()) {
            events.put("plan.members-expanded.v1", chunks);
            events.put("mandate.raised.v1", all().size());
            events.put("plan.fan-out-ended.v1", 1);
        }
        events.values().removeIf(count -> count == 0);
        return events;
    }

    /** In how many chunks the members of some addressees are told. */
    public int chunks(Collection<String> addressees) {
        return addressees.stream()
                .mapToInt(key -> (units(Set.of(key)).size() + CHUNK - 1) / CHUNK)
                .sum();
    }

    long obligations() {
        return terms.regimes().stream()
                .mapToLong(reporters -> units(reporters).size())
                .sum();
    }

    /** All units that the plan reaches. */
    public Set<UnitId> reached() {
        Set<UnitId> reached = units(members.keySet());
        reached.remove(terms.issuer());
        return reached;
    }

    /** The whole in numbers. */
    public Forecast forecast(java.time.LocalDate on) {
        Map<String, Integer> byAsk = new TreeMap<>();
        Collection<Demand> demands = demands().values();
        demands.forEach(demand -> byAsk.merge(demand.asks().wire(), 1, Integer::sum));
        long requested = demands.stream()
                .filter(demand -> demand.relation() == Relation.REQUESTED)
                .count();
        Map<String, Integer> units = new TreeMap<>();
        terms.addressees()
                .forEach(named ->
                        units.put(named.key(), units(Set.of(named.key())).size()));
        return new Forecast(on, units, demands.size(), byAsk, requested, assignments(), obligations());
    }

    /** As PostgreSQL orders uuids: byte by byte, unlike {@link java.util.UUID#compareTo}. */
    private static int compare(java.util.UUID one, java.util.UUID other) {
        int upper = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return upper != 0
                ? upper
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
