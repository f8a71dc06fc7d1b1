package vn.thac.plan.cascade;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.directory.unit.Succession;
import vn.thac.plan.FanOutId;
import vn.thac.plan.PlanId;
import vn.thac.plan.cascade.FanOutTurn.Expanded;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.expansion.FindMembers;
import vn.thac.plan.expansion.Terms;
import vn.thac.plan.mandate.AskAnew;
import vn.thac.plan.mandate.Demand;
import vn.thac.plan.mandate.InHand;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandate.MandateEvents;
import vn.thac.plan.mandate.MandateStore;

/** What a fan-out finds: of a first edition nothing but units, of a further one what was made of the one before. */
@ApplicationScoped
public class FurtherEdition {

    /**
     * So many members are kept with what is asked of them, of many small editions or of some huge ones: some 20 MB. One that
     * has more is kept alone, as it has the most turns.
     */
    private static final int AT_ONCE = 60_000;

    private final FanOutStore fanOuts;
    private final FindMembers members;
    private final MandateStore mandates;
    private final Directory directory;
    private final Succession succession;

    /**
     * Of fan-outs under way, and of the edition before each: a huge one has many turns. Nobody joins an edition or leaves it
     * from its last addressee to its end, and none that another one follows.
     */
    private final Cache<FanOutId, Expanded> whole = cache();

    private final Cache<FanOutId, Expanded> former = cache();

    FurtherEdition(
            FanOutStore fanOuts,
            FindMembers members,
            MandateStore mandates,
            Directory directory,
            Succession succession) {
        this.fanOuts = fanOuts;
        this.members = members;
        this.mandates = mandates;
        this.directory = directory;
        this.succession = succession;
    }

    FanOutTurn turn(FanOut now, Instant at) {
        Amends amends = now.amends();
        if (amends == null) {
            return FanOutTurn.of(now, named -> members.find(named, now.on()), () -> kept(now));
        }
        Expanded before =
                now.stage() instanceof Stage.Sending ? ofNobody(now) : former.get(now.id(), id -> before(now, amends));
        return FanOutTurn.of(
                now,
                named -> find(named, now, before),
                () -> kept(now),
                new FanOutTurn.Standing() {
                    @Override
                    public InHand inHand() {
                        return mandates.inHand(now.plan());
                    }

                    @Override
                    public SortedMap<UnitId, Demand> before() {
                        return before.expansion().demands();
                    }

                    @Override
                    public Map<UnitId, Mandate> mandates(Collection<UnitId> units) {
                        return mandates.holdOf(now.plan(), units);
                    }
                },
                at);
    }

    private Expanded kept(FanOut now) {
        return now.stage() instanceof Stage.Expanding
                ? Expanded.of(now.terms(), fanOuts.members(now))
                : whole.get(now.id(), id -> Expanded.of(now.terms(), fanOuts.members(now)));
    }

    private static Cache<FanOutId, Expanded> cache() {
        return Caffeine.newBuilder()
                .maximumWeight(AT_ONCE)
                .weigher((FanOutId id, Expanded edition) -> Math.min(edition.size(), AT_ONCE))
                .expireAfterAccess(Duration.ofMinutes(1))
                .build();
    }

    /** Whether the fan-out of an edition has come to its end. */
    public boolean hasReached(PlanId plan, int edition) {
        return fanOuts.of(plan, edition).map(FanOut::hasEnded).orElse(true);
    }

    /** What the edition before comes to. */
    public Expansion expansionBefore(FanOut now, Amends amends) {
        return before(now, amends).expansion();
    }

    /** The edition before as it was expanded; one whose fan-out has not come so far as it will be. */
    Expanded before(FanOut now, Amends amends) {
        FanOut base = fanOuts.of(now.plan(), amends.base()).orElse(null);
        if (base == null) {
            return ofNobody(now);
        }
        Map<String, List<UnitId>> known = base.stage() instanceof Stage.Expanding ? all(base) : fanOuts.members(base);
        return Expanded.of(base.terms(), known);
    }

    private static Expanded ofNobody(FanOut now) {
        return Expanded.of(Terms.ofNobody(now.terms().issuer()), Map.of());
    }

    /** The members of all addressees, whether or not a turn has kept them. */
    public Map<String, List<UnitId>> all(FanOut of) {
        @Nullable Expanded before = of.amends() == null ? null : before(of, of.amends());
        Map<String, List<UnitId>> all = new LinkedHashMap<>();
        of.terms()
                .addressees()
                .forEach(named ->
                        all.put(named.key(), before == null ? members.find(named, of.on()) : find(named, of, before)));
        return all;
    }

    private List<UnitId> find(Terms.Named named, FanOut now, Expanded before) {
        List<UnitId> former = before.members().getOrDefault(named.key(), List.of());
        return now.keeps(named.key()) ? former : withHeirs(members.find(named, now.on()), former, now);
    }

    /** A former member that has ended stays in the place of the heir that comes instead: the heir has its work already. */
    private List<UnitId> withHeirs(List<UnitId> found, List<UnitId> former, FanOut now) {
        Set<UnitId> gone = new LinkedHashSet<>(former);
        found.forEach(gone::remove);
        if (gone.isEmpty()) {
            return found;
        }
        Set<UnitId> all = new TreeSet<>(Expansion.ORDER);
        all.addAll(found);
        succession.heirs(gone, now.on()).forEach((unit, heirs) -> {
            List<UnitId> instead = heirs.stream().filter(found::contains).toList();
            if (!instead.isEmpty()) {
                all.add(unit);
                instead.stream().filter(heir -> !former.contains(heir)).forEach(all::remove);
            }
        });
        return List.copyOf(all);
    }

    /** Writes what mandates have come to by a turn; returns their events. Units are called as on the day of the act. */
    List<Change> ask(AskAnew asked, String reason, Instant at) {
        mandates.ask(asked.reopened(), at);
        mandates.ask(asked.changed().stream().map(AskAnew.Changed::after).toList(), at);
        mandates.write(asked.recalled());
        Set<UnitId> units = new HashSet<>();
        asked.after().forEach(mandate -> units.addAll(List.of(mandate.unit(), mandate.owner())));
        Map<UnitId, NamedUnit> names = units.isEmpty() ? Map.of() : directory.named(units, Vietnam.dayOf(at));
        List<Change> made = new ArrayList<>();
        asked.changed().forEach(one -> made.add(MandateEvents.changed(one.before(), one.after(), names, at)));
        asked.reopened().forEach(mandate -> made.add(MandateEvents.reopened(mandate, reason, names)));
        asked.recalled().forEach(mandate -> made.add(MandateEvents.recalled(mandate, reason, names)));
        return made;
    }
}
