package vn.thac.report.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.thac.core.WireName;
import vn.thac.directory.UnitId;
import vn.thac.report.ReportState;
import vn.thac.report.form.Amount;
import vn.thac.report.form.Answer;
import vn.thac.report.form.Rule;

/**
 * Random trees of two to five tiers, some missing in some branches, in which several regimes ask units of any tier, two
 * bodies of one place among them, some with suppliers declared: every node is what a model says that looks at no node,
 * but asks of each two reports which of them gives way, and reckons in fractions.
 */
class SupplyProperties {

    private static final Function<String, Rule> RULES =
            pin -> WireName.of(Rule.class, pin.substring(0, pin.indexOf('@')));

    /** Numerator over denominator, always shortened. */
    private record Fraction(BigInteger up, BigInteger down) {

        static Fraction of(BigDecimal number) {
            BigInteger down = BigInteger.TEN.pow(Math.max(0, number.scale()));
            return shortened(number.multiply(new BigDecimal(down)).toBigIntegerExact(), down);
        }

        static Fraction shortened(BigInteger up, BigInteger down) {
            BigInteger by = up.gcd(down).max(BigInteger.ONE);
            return new Fraction(up.divide(by), down.divide(by));
        }

        Fraction plus(Fraction other) {
            return shortened(up.multiply(other.down).add(other.up.multiply(down)), down.multiply(other.down));
        }

        int compare(Fraction other) {
            return up.multiply(other.down).compareTo(other.up.multiply(down));
        }
    }

    /** One report by the model: where, of which regime, from which place in its rule, and what it says of each rule. */
    private record Said(int place, OwnReport report) {

        boolean gives(String pin, boolean accepted) {
            ReportState state = report.state();
            boolean in = accepted ? state == ReportState.ACCEPTED : state.counts();
            String code = pin.substring(0, pin.indexOf('@'));
            return in
                    && report.answers().get(pin) instanceof Answer.Given
                    && !Boolean.FALSE.equals(report.seat().declared().get(code));
        }
    }

    /** A tree as an array of parents, its reports, and which regimes add up together. */
    private static final class World {
        final List<Integer> parents = new ArrayList<>();
        final List<Said> reports = new ArrayList<>();
        final List<UUID> ids = new ArrayList<>();

        World(Random random, int tiers, int regimes) {
            parents.add(-1);
            List<Integer> tier = List.of(0);
            for (int depth = 1; depth < tiers; depth++) {
                List<Integer> next = new ArrayList<>();
                for (int above : tier) {
                    boolean missing = random.nextInt(6) == 0;
                    for (int i = missing ? 0 : random.nextInt(3) + 1; i > 0; i--) {
                        next.add(parents.size());
                        parents.add(random.nextInt(8) == 0 && parents.get(above) >= 0 ? parents.get(above) : above);
                    }
                }
                tier = next.isEmpty() ? tier : next;
            }
            parents.forEach(p -> ids.add(UUID.randomUUID()));
            for (int r = 0; r < regimes; r++) {
                int bodies = random.nextInt(2) + 1;
                boolean declares = random.nextInt(3) == 0;
                for (int place = 0; place < parents.size(); place++) {
                    for (int body = 0; body < bodies && random.nextInt(3) > 0; body++) {
                        reports.add(new Said(place, report(random, r, regimes, body, declares)));
                    }
                }
            }
            Collections.shuffle(reports, random);
        }

        boolean isAbove(int above, int place) {
            for (int at = parents.get(place); at >= 0; at = parents.get(at)) {
                if (at == above) {
                    return true;
                }
            }
            return false;
        }

        boolean touch(int one, int other) {
            return one == other || isAbove(one, other) || isAbove(other, one);
        }

        /** Those who supply an area, the earliest regime first; each looks at all others in it. */
        List<Said> suppliers(int area, String pin, boolean accepted) {
            boolean additive = RULES.apply(pin) != Rule.NOT_ADDITIVE;
            List<Said> giving = reports.stream()
                    .filter(s -> s.place == area || isAbove(area, s.place))
                    .filter(s -> s.gives(pin, accepted))
                    .toList();
            Predicate<Said> isCandidate = s -> giving.stream()
                    .filter(o -> o.report.seat().order() == s.report.seat().order())
                    .noneMatch(
                            o -> additive && isAbove(s.place, o.place) || o.place == s.place && goesBefore(o, s, pin));
            List<Said> chosen = new ArrayList<>();
            giving.stream()
                    .filter(isCandidate)
                    .sorted((a, b) -> Long.compare(
                            a.report.seat().order(), b.report.seat().order()))
                    .forEach(s -> {
                        boolean held = chosen.stream()
                                .filter(o -> o.report.seat().order()
                                        < s.report.seat().order())
                                .anyMatch(o -> additive ? touch(o.place, s.place) : o.place == s.place);
                        if (!held) {
                            chosen.add(s);
                        }
                    });
            return chosen;
        }

        private static boolean goesBefore(Said one, Said other, String pin) {
            Seat a = one.report.seat();
            Seat b = other.report.seat();
            if (a.declared().containsKey(pin.substring(0, pin.indexOf('@')))) {
                return false;
            }
            return a.position() < b.position()
                    || a.position() == b.position() && a.track().compareTo(b.track()) < 0;
        }

        List<Fraction> parts(int place, String pin, boolean accepted, Function<Amount, BigDecimal> part) {
            boolean additive = RULES.apply(pin) != Rule.NOT_ADDITIVE;
            return suppliers(place, pin, accepted).stream()
                    .filter(s -> s.place == place || additive)
                    .map(s -> part.apply(((Answer.Given)
                                    Objects.requireNonNull(s.report.answers().get(pin)))
                            .amount()))
                    .map(Fraction::of)
                    .toList();
        }

        Map<UUID, UUID> above() {
            Map<UUID, UUID> above = new HashMap<>();
            for (int place = 0; place < parents.size(); place++) {
                above.put(ids.get(place), parents.get(place) < 0 ? null : ids.get(parents.get(place)));
            }
            return above;
        }

        Forest forest() {
            Forest forest = new Forest(above(), RULES);
            reports.forEach(s -> forest.add(ids.get(s.place), s.report));
            return forest;
        }
    }

    private static OwnReport report(Random random, int regime, int regimes, int body, boolean declares) {
        ReportState state = ReportState.values()[random.nextInt(4)];
        Map<String, Answer> answers = new HashMap<>();
        Map<String, Boolean> declared = new HashMap<>();
        boolean supplies = random.nextBoolean();
        for (Rule rule : Rule.values()) {
            if (declares) {
                declared.put(rule.wire(), supplies);
            }
            if (state.counts()) {
                answers.put(rule.wire() + "@1", random.nextInt(3) == 0 ? Answer.notApplicable() : given(random, rule));
            }
        }
        Seat seat = new Seat(
                new UUID(0, regime),
                regimes == 1 ? 0 : regime + 1,
                random.nextInt(4) == 0 ? 1 : body + 1,
                body == 0 ? "government" : "party",
                declared);
        return new OwnReport(
                UUID.randomUUID(), UnitId.next(), "level", state, false, null, Instant.EPOCH, answers, seat);
    }

    private static Answer given(Random random, Rule rule) {
        BigDecimal denominator = BigDecimal.valueOf(random.nextInt(1000) + 1, random.nextInt(3));
        BigDecimal numerator = BigDecimal.valueOf(random.nextInt(2000) - 500, random.nextInt(6));
        return Answer.given(rule.needsParts() ? Amount.of(numerator, denominator) : Amount.of(numerator));
    }

    private static Fraction expected(Rule rule, List<Fraction> parts) {
        return switch (rule) {
            case SUM, RATIO, RATE -> parts.stream().reduce(Fraction::plus).orElse(null);
            case MAX -> parts.stream().max(Fraction::compare).orElse(null);
            case MIN -> parts.stream().min(Fraction::compare).orElse(null);
            case NOT_ADDITIVE -> parts.size() == 1 ? parts.get(0) : null;
        };
    }

    private static Fraction fraction(BigDecimal number) {
        return number == null ? null : Fraction.of(number);
    }

    @Property(tries = 400)
    void every_node_is_what_each_report_by_itself_comes_to(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 5) int tiers,
            @ForAll @IntRange(min = 1, max = 4) int regimes) {
        World world = new World(new Random(seed), tiers, regimes);
        Forest forest = world.forest();
        for (int place = 0; place < world.parents.size(); place++) {
            Node node = forest.branch(new UnitId(world.ids.get(place)), 0, 0).node();
            for (Rule rule : Rule.values()) {
                String pin = rule.wire() + "@1";
                CellTotal cell = node.cell(pin);
                String what = rule + " at " + place + " of " + world.parents;
                List<Fraction> in = world.parts(place, pin, false, Amount::numerator);
                List<Fraction> accepted = world.parts(place, pin, true, Amount::numerator);
                assertEquals(expected(rule, in), fraction(cell.all().numerator()), what);
                assertEquals(expected(rule, accepted), fraction(cell.accepted().numerator()), what + ", accepted");
                if (rule.needsParts()) {
                    assertEquals(
                            expected(rule, world.parts(place, pin, false, Amount::denominator)),
                            fraction(cell.all().denominator()),
                            what);
                }
                if (rule != Rule.NOT_ADDITIVE) {
                    assertEquals(in.size(), cell.reported(), what);
                    assertEquals(accepted.size(), cell.acceptedCount(), what);
                }
            }
        }
    }

    @Property(tries = 200)
    void a_later_regime_moves_no_figure_where_an_earlier_one_has_one(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int tiers) {
        Random random = new Random(seed);
        World world = new World(random, tiers, 2);
        Node before = one(world, false).total();
        Node after = world.forest().total();
        for (Rule rule : Rule.values()) {
            String pin = rule.wire() + "@1";
            boolean held = speaksForAll(world, pin, false);
            boolean heldAccepted = speaksForAll(world, pin, true);
            assertTrue(!held || after.cell(pin).all().sameAs(before.cell(pin).all()), rule.wire());
            assertTrue(
                    !heldAccepted
                            || after.cell(pin)
                                    .accepted()
                                    .sameAs(before.cell(pin).accepted()),
                    rule.wire());
        }
    }

    /** Whether the earliest regime has its figure from the unit above all others. */
    private static boolean speaksForAll(World world, String pin, boolean accepted) {
        List<Said> its = world.reports.stream()
                .filter(s -> s.report.seat().order() == 1 && s.gives(pin, accepted))
                .toList();
        return !its.isEmpty() && its.stream().allMatch(s -> s.place == 0);
    }

    /** Only the reports of the earliest regime, or only those of the others. */
    private static Forest one(World world, boolean later) {
        Forest forest = new Forest(world.above(), RULES);
        world.reports.stream()
                .filter(s -> s.report.seat().order() == 1 != later)
                .forEach(s -> forest.add(world.ids.get(s.place), s.report));
        return forest;
    }

    @Property(tries = 200)
    void a_silent_regime_changes_no_figure_at_all(@ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int tiers) {
        World world = new World(new Random(seed), tiers, 3);
        Node before = world.forest().total();
        Forest forest = world.forest();
        for (int place = 0; place < world.parents.size(); place++) {
            OwnReport silent = new OwnReport(
                            UUID.randomUUID(), UnitId.next(), "l", ReportState.OPEN, false, null, null, Map.of())
                    .at(new Seat(new UUID(0, 9), place % 2 == 0 ? 0 : 99, 1, "", Map.of()));
            forest.add(world.ids.get(place), silent);
        }
        Node after = forest.total();
        assertEquals(before.cells(), after.cells());
        assertEquals(before.expected() + world.parents.size(), after.expected());
    }
}
