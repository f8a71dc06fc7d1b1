package vn.thac.plan.cascade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.expansion.Terms;
import vn.thac.plan.mandate.AskAnew;
import vn.thac.plan.mandate.Demand;
import vn.thac.plan.mandate.InHand;
import vn.thac.plan.mandate.Mandate;

/**
 * One turn of a fan-out, worked out without touching anything: what it adds, and how far the fan-out has come by it.
 * A small plan does everything in one turn; a huge one goes to the end of the queue after each piece.
 */
final class FanOutTurn {

    /** About as much as a turn does, in mandates; expanding and telling weigh less. */
    private static final int PIECE = FanOut.CHUNK;

    /** Up to 1,000 members of an addressee; {@code number} counts from 1. */
    record Chunk(String addressee, int number, int of, List<UnitId> units) {}

    /** An edition with the members of its addressees. */
    record Expanded(Map<String, List<UnitId>> members, Expansion expansion) {

        static Expanded of(Terms terms, Map<String, List<UnitId>> members) {
            return new Expanded(members, Expansion.of(terms, members));
        }

        /** How many members all addressees have, and one for itself. */
        int size() {
            return 1 + members.values().stream().mapToInt(List::size).sum();
        }
    }

    /** What the edition before came to, and the mandates that there are: asked only where a plan is amended. */
    interface Standing {

        /** With whom lies what was asked of units that have ended. */
        InHand inHand();

        SortedMap<UnitId, Demand> before();

        Map<UnitId, Mandate> mandates(Collection<UnitId> units);
    }

    private final Function<Terms.Named, List<UnitId>> find;
    private final Map<String, List<UnitId>> found = new LinkedHashMap<>();
    private final List<Mandate> raised = new ArrayList<>();
    private final List<Chunk> sent = new ArrayList<>();
    private final Supplier<Expanded> kept;
    private final @Nullable Standing standing;
    private final Instant at;
    private @Nullable AskAnew asked;
    private final boolean isContinued;
    private @Nullable Expanded expanded;
    private FanOut next;
    private int left = PIECE;

    private FanOutTurn(
            FanOut now,
            Function<Terms.Named, List<UnitId>> find,
            Supplier<Expanded> kept,
            @Nullable Standing standing,
            Instant at) {
        this.next = now;
        this.find = find;
        this.kept = kept;
        this.standing = standing;
        this.at = at;
        this.isContinued = now.parts().stream().anyMatch(FanOut.Part::isExpanded);
    }

    /**
     * Works out the next turn.
     *
     * @param find who an addressee is
     * @param kept those that earlier turns have expanded
     */
    static FanOutTurn of(FanOut now, Function<Terms.Named, List<UnitId>> find, Supplier<Expanded> kept) {
        return worked(new FanOutTurn(now, find, kept, null, Instant.EPOCH));
    }

    /** The same of a further edition, which finds mandates there. */
    static FanOutTurn of(
            FanOut now,
            Function<Terms.Named, List<UnitId>> find,
            Supplier<Expanded> kept,
            Standing standing,
            Instant at) {
        return worked(new FanOutTurn(now, find, kept, standing, at));
    }

    private static FanOutTurn worked(FanOutTurn turn) {
        turn.expand();
        turn.raise();
        turn.send();
        return turn;
    }

    /** How far it has come; the mandates raised are not yet counted, as some may have been there. */
    FanOut next() {
        return next;
    }

    /** Members found in this turn, by addressee. */
    Map<String, List<UnitId>> found() {
        return found;
    }

    List<Mandate> raised() {
        return raised;
    }

    /** What becomes of the mandates that there are; null where nobody was asked before, or none was looked at. */
    @Nullable
    AskAnew asked() {
        return asked;
    }

    List<Chunk> sent() {
        return sent;
    }

    /** What the plan comes to: from the turn on in which its last addressee is expanded. */
    Expansion expansion() {
        return expanded().expansion();
    }

    private Expanded expanded() {
        if (expanded == null) {
            Expanded former = isContinued ? kept.get() : Expanded.of(next.terms(), Map.of());
            expanded = found.isEmpty() ? former : Expanded.of(next.terms(), with(former.members(), found));
        }
        return expanded;
    }

    private static Map<String, List<UnitId>> with(Map<String, List<UnitId>> some, Map<String, List<UnitId>> more) {
        Map<String, List<UnitId>> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }

    private void expand() {
        if (!(next.stage() instanceof Stage.Expanding expanding)) {
            return;
        }
        for (int i = 0; i < next.parts().size() && left > 0; i++) {
            if (!next.parts().get(i).isExpanded()) {
                Terms.Named addressee = next.terms().addressees().get(i);
                List<UnitId> units = find.apply(addressee);
                found.put(addressee.key(), units);
                next = next.with(i, next.parts().get(i).expanded(units.size()));
                left -= units.size() / 10;
            }
        }
        if (next.parts().stream().allMatch(FanOut.Part::isExpanded)) {
            next = next.in(expanding.allExpanded());
        }
    }

    private void raise() {
        if (!(next.stage() instanceof Stage.Raising raising) || left <= 0) {
            return;
        }
        int limit = Math.max(left, PIECE / 2);
        if (next.amends() != null && standing != null) {
            askAnew(raising, next.amends(), standing, limit);
            return;
        }
        SortedMap<UnitId, Demand> due = expansion().demands(raising.upTo(), limit);
        due.forEach((unit, demand) -> raised.add(Mandate.raise(next.plan(), next.edition(), unit, demand, next.on())));
        next = next.in(due.size() < limit ? raising.allRaised() : raising.raised(due.lastKey()));
        left -= raised.size();
    }

    /** All units that either edition asks, in the order of ids. */
    private void askAnew(Stage.Raising raising, Amends amends, Standing found, int limit) {
        InHand inHand = found.inHand();
        SortedMap<UnitId, Demand> before = inHand.of(found.before());
        SortedMap<UnitId, Demand> after = inHand.of(expansion().demands());
        List<UnitId> units = Stream.of(before, after)
                .flatMap(asked -> behind(asked, raising.upTo()).limit(limit))
                .distinct()
                .sorted(Expansion.ORDER)
                .limit(limit)
                .toList();
        var by = new AskAnew.By(next.plan(), next.edition(), next.on(), amends.recalls());
        AskAnew came = AskAnew.of(by, units, before, after, found.mandates(units), at);
        asked = came;
        raised.addAll(came.raised());
        next = next.in(units.size() < limit ? raising.allRaised() : raising.raised(units.get(units.size() - 1)));
        left -= units.size() / 5 + raised.size();
    }

    private static Stream<UnitId> behind(SortedMap<UnitId, Demand> asked, @Nullable UnitId last) {
        return last == null
                ? asked.keySet().stream()
                : asked.tailMap(last).keySet().stream().filter(unit -> !unit.equals(last));
    }

    private void send() {
        if (!(next.stage() instanceof Stage.Sending sending)) {
            return;
        }
        for (int i = 0; i < next.parts().size(); i++) {
            while (left > 0 && next.hasMoreToSend(next.parts().get(i))) {
                Chunk chunk = chunk(next.parts().get(i));
                sent.add(chunk);
                next = next.with(i, next.parts().get(i).sentOne());
                left -= chunk.units().size() / 5;
            }
        }
        if (next.parts().stream().noneMatch(next::hasMoreToSend)) {
            next = next.in(sending.allSent());
        }
    }

    private Chunk chunk(FanOut.Part part) {
        List<UnitId> all = expanded().members().getOrDefault(part.addressee(), List.of());
        int from = part.sent() * FanOut.CHUNK;
        List<UnitId> units = all.subList(from, Math.min(all.size(), from + FanOut.CHUNK));
        return new Chunk(part.addressee(), part.sent() + 1, part.chunks(), List.copyOf(units));
    }
}
