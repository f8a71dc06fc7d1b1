package vn.thac.plan.mandate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;
import vn.thac.plan.content.Asked;
import vn.thac.plan.duty.Asks;

/**
 * What one plan asks of one unit, however many addressees name it: the strongest ask counts, with its earliest date,
 * and it is ordered when one of the strongest is. Everything else that was asked is kept beside it.
 *
 * @param due the earliest date of the strongest ask
 * @param duties keys of the duties that ask
 */
public record Demand(
        Asks asks,
        @Nullable LocalDate due,
        Relation relation,
        Set<Asks> all,
        Set<String> addressees,
        Set<String> duties) {

    public Demand {
        if (!all.contains(asks) || all.stream().anyMatch(other -> other.isStrongerThan(asks))) {
            throw new IllegalArgumentException(asks + " is not the strongest of " + all);
        }
    }

    public static Demand of(Collection<Asked> asked) {
        Set<Asks> all = new TreeSet<>();
        Set<String> addressees = new TreeSet<>();
        Set<String> duties = new TreeSet<>();
        for (Asked ask : asked) {
            all.add(ask.asks());
            addressees.add(ask.addressee());
            if (ask.duty() != null) {
                duties.add(ask.duty());
            }
        }
        Asks strongest = all.iterator().next();
        List<Asked> counting =
                asked.stream().filter(ask -> ask.asks() == strongest).toList();
        return new Demand(
                strongest,
                earliest(dates(counting)),
                ordered(counting.stream().map(Asked::relation).toList()),
                all,
                addressees,
                duties);
    }

    /** Whether the unit is asked the same, through whichever addressees. */
    public boolean asksTheSame(Demand other) {
        return asks == other.asks
                && Objects.equals(due, other.due)
                && relation == other.relation
                && all.equals(other.all)
                && duties.equals(other.duties);
    }

    /** The same by another day. */
    Demand by(@Nullable LocalDate other) {
        return new Demand(asks, other, relation, all, addressees, duties);
    }

    /** What an heir is asked for two units whose work comes together at it. */
    public Demand joined(Demand other) {
        if (asks != other.asks) {
            Demand strong = asks.isStrongerThan(other.asks) ? this : other;
            return new Demand(
                    strong.asks,
                    strong.due,
                    strong.relation,
                    union(all, other.all),
                    union(addressees, other.addressees),
                    union(duties, other.duties));
        }
        List<@Nullable LocalDate> dates = new ArrayList<>();
        dates.add(due);
        dates.add(other.due);
        return new Demand(
                asks,
                earliest(dates),
                ordered(List.of(relation, other.relation)),
                union(all, other.all),
                union(addressees, other.addressees),
                union(duties, other.duties));
    }

    private static List<@Nullable LocalDate> dates(List<Asked> asked) {
        List<@Nullable LocalDate> dates = new ArrayList<>();
        asked.forEach(ask -> dates.add(ask.due()));
        return dates;
    }

    private static @Nullable LocalDate earliest(Collection<@Nullable LocalDate> dates) {
        return dates.stream()
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Relation ordered(Collection<Relation> relations) {
        return relations.contains(Relation.ORDERED) ? Relation.ORDERED : Relation.REQUESTED;
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
