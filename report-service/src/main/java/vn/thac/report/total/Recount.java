package vn.thac.report.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.report.form.Amount;
import vn.thac.report.form.Rule;

/**
 * One figure counted again from the reports alone, by the rule as it is declared and not as totals are stored: which
 * reports supply, each by itself, and why each other one does not. A report supplies unless a better one speaks for a
 * place that its own place lies in or that lies in its own.
 */
public final class Recount {

    /** Why a report is not in the figure, where its own state doesn't say it. */
    public enum Why {
        OTHER_WINDOW("otherWindow"),
        NOT_ENTITLED("notEntitled"),
        OTHER_VERSION("otherVersion"),
        NOT_APPLICABLE("notApplicable"),
        NOT_SUPPLIER("notSupplier"),
        SUPPLIED_BELOW("suppliedBelow"),
        SUPPLIED_ELSEWHERE("suppliedElsewhere");

        public final String word;

        Why(String word) {
            this.word = word;
        }
    }

    private final Map<UUID, @Nullable UUID> above;
    private final Rule rule;
    private final Map<UUID, Leaf> supplying = new LinkedHashMap<>();
    private final Map<UUID, Why> why = new HashMap<>();

    private Recount(Map<UUID, @Nullable UUID> above, Rule rule) {
        this.above = above;
        this.rule = rule;
    }

    /** Counts what stands among the leaves: those that gave a figure which counts. */
    public static Recount of(List<Leaf> leaves, Map<UUID, @Nullable UUID> above, Rule rule, boolean overRegimes) {
        Recount recount = new Recount(above, rule);
        Map<Long, List<Leaf>> byRegime = new TreeMap<>();
        for (Leaf leaf : leaves) {
            Why not = recount.notAsked(leaf, overRegimes);
            if (not != null) {
                recount.why.put(leaf.id(), not);
            } else if (leaf.gives()) {
                byRegime.computeIfAbsent(overRegimes ? leaf.order() : 0, r -> new ArrayList<>())
                        .add(leaf);
            }
        }
        byRegime.values().forEach(recount::take);
        return recount;
    }

    private @Nullable Why notAsked(Leaf leaf, boolean overRegimes) {
        if (!leaf.sameQuestion()) {
            return Why.OTHER_WINDOW;
        }
        if (overRegimes && !leaf.entitled()) {
            return Why.NOT_ENTITLED;
        }
        if (!leaf.asked()) {
            return Why.OTHER_VERSION;
        }
        if (!leaf.counts()) {
            return null;
        }
        return Boolean.FALSE.equals(leaf.supplier())
                ? Why.NOT_SUPPLIER
                : leaf.notApplicable() ? Why.NOT_APPLICABLE : null;
    }

    /** Takes those of one regime who supply there and whose branch no earlier regime has. */
    private void take(List<Leaf> figures) {
        Set<UUID> places = new HashSet<>();
        Map<UUID, Leaf> best = new HashMap<>();
        for (Leaf leaf : figures) {
            places.add(leaf.area());
            best.merge(leaf.area(), leaf, (a, b) -> CLASS.compare(b, a) < 0 ? b : a);
        }
        Set<UUID> holdBelow = new HashSet<>();
        for (UUID place : places) {
            strictlyAbove(place).forEach(holdBelow::add);
        }
        Set<UUID> held = new HashSet<>();
        Set<UUID> aboveHeld = new HashSet<>();
        for (Leaf before : supplying.values()) {
            held.add(before.area());
            aboveHeld.addAll(strictlyAbove(before.area()));
        }
        for (Leaf leaf : figures) {
            if (CLASS.compare(leaf, best.getOrDefault(leaf.area(), leaf)) != 0) {
                why.put(leaf.id(), Why.NOT_SUPPLIER);
            } else if (rule != Rule.NOT_ADDITIVE && holdBelow.contains(leaf.area())) {
                why.put(leaf.id(), Why.SUPPLIED_BELOW);
            } else {
                Why elsewhere = held(leaf.area(), held, aboveHeld);
                if (elsewhere == null) {
                    supplying.put(leaf.id(), leaf);
                } else {
                    why.put(leaf.id(), elsewhere);
                }
            }
        }
    }

    private static final Comparator<Leaf> CLASS = (a, b) -> {
        if (a.supplier() != null || b.supplier() != null) {
            return 0;
        }
        return a.position() != b.position()
                ? Integer.compare(a.position(), b.position())
                : a.track().compareTo(b.track());
    };

    private @Nullable Why held(UUID area, Set<UUID> held, Set<UUID> aboveHeld) {
        if (held.contains(area)
                || rule != Rule.NOT_ADDITIVE && strictlyAbove(area).stream().anyMatch(held::contains)) {
            return Why.SUPPLIED_ELSEWHERE;
        }
        return rule != Rule.NOT_ADDITIVE && aboveHeld.contains(area) ? Why.SUPPLIED_BELOW : null;
    }

    private List<UUID> strictlyAbove(UUID area) {
        List<UUID> up = new ArrayList<>();
        for (UUID at = above.get(area); at != null && up.size() < 50; at = above.get(at)) {
            up.add(at);
        }
        return up;
    }

    public boolean includes(UUID obligation) {
        return supplying.containsKey(obligation);
    }

    /** Why a report is not in the figure though its state would let it; null where the state says it. */
    public @Nullable Why why(UUID obligation) {
        return why.get(obligation);
    }

    /** The figure of an area: what supplies in it and in all that lies below. */
    Amount figure(UUID area) {
        return figure(supplying.values().stream()
                .filter(leaf -> leaf.area().equals(area)
                        || rule != Rule.NOT_ADDITIVE
                                && strictlyAbove(leaf.area()).contains(area))
                .toList());
    }

    /** The figure of all: of what is not additive only of a place that lies in no other. */
    public Amount figure() {
        return figure(supplying.values().stream()
                .filter(leaf ->
                        rule != Rule.NOT_ADDITIVE || strictlyAbove(leaf.area()).isEmpty())
                .toList());
    }

    private Amount figure(List<Leaf> suppliers) {
        BigDecimal numerator = null;
        BigDecimal denominator = null;
        for (Leaf leaf : suppliers) {
            numerator = together(numerator, leaf.numerator());
            denominator = together(denominator, leaf.denominator());
        }
        return rule == Rule.NOT_ADDITIVE && suppliers.size() > 1 ? Amount.NONE : new Amount(numerator, denominator);
    }

    private @Nullable BigDecimal together(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return rule == Rule.MAX ? a.compareTo(b) < 0 ? b : a : rule == Rule.MIN ? a.compareTo(b) > 0 ? b : a : a.add(b);
    }
}
