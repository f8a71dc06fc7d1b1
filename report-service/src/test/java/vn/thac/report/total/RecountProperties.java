package vn.thac.report.total;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.directory.UnitId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportState;
import vn.thac.report.form.Amount;
import vn.thac.report.form.Answer;
import vn.thac.report.form.Rule;
import vn.thac.report.rollup.Forest;
import vn.thac.report.rollup.OwnReport;
import vn.thac.report.rollup.Seat;

/** What is counted again from the reports by themselves is what totals are made of, and whoever is not in it has a reason. */
class RecountProperties {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final UUID TOP = new UUID(0, 1);
    private static final UUID NORTH = new UUID(0, 2);
    private static final UUID A = new UUID(0, 3);

    private static Leaf leaf(Random random, UUID area, int regimes) {
        boolean figure = random.nextInt(3) > 0;
        ReportState state = ReportState.values()[random.nextInt(4)];
        int regime = random.nextInt(regimes);
        return new Leaf(
                UUID.randomUUID(),
                UnitId.next(),
                area,
                new RegimeId(new UUID(0, regime)),
                1,
                regimes == 1 ? 0 : regime + 1,
                random.nextInt(2) + 1,
                random.nextBoolean() ? "government" : "party",
                regime == 0 ? null : random.nextBoolean(),
                state,
                null,
                DAY,
                DAY,
                random.nextInt(5) > 0,
                random.nextInt(5) > 0,
                random.nextInt(5) > 0,
                !figure,
                figure ? BigDecimal.valueOf(random.nextInt(200) - 50, 1) : null,
                figure ? BigDecimal.valueOf(random.nextInt(100) + 1) : null);
    }

    private static OwnReport report(Leaf leaf, boolean parts) {
        BigDecimal numerator = leaf.numerator();
        Answer answer = numerator == null
                ? Answer.notApplicable()
                : Answer.given(new Amount(numerator, parts ? leaf.denominator() : null));
        Map<String, Boolean> declared = leaf.supplier() == null ? Map.of() : Map.of("N", leaf.supplier());
        return new OwnReport(
                leaf.id(),
                leaf.unit(),
                "level",
                leaf.state(),
                false,
                null,
                Instant.EPOCH,
                leaf.state().counts() ? Map.of("N@1", answer) : Map.of(),
                new Seat(leaf.regime().value(), leaf.order(), leaf.position(), leaf.track(), declared));
    }

    private static Map<UUID, UUID> tree(Random random, int areas) {
        Map<UUID, UUID> above = new HashMap<>();
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < areas; i++) {
            UUID area = UUID.randomUUID();
            above.put(area, i == 0 ? null : all.get(random.nextInt(i)));
            all.add(area);
        }
        return above;
    }

    @Property(tries = 400)
    void what_is_counted_again_is_what_the_totals_say_in_every_area(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 14) int areas,
            @ForAll @IntRange(min = 1, max = 3) int regimes) {
        Random random = new Random(seed);
        Map<UUID, UUID> above = tree(random, areas);
        List<Leaf> leaves = new ArrayList<>();
        above.keySet().forEach(area -> {
            for (int i = random.nextInt(4); i > 0; i--) {
                leaves.add(leaf(random, area, regimes));
            }
        });
        for (Rule rule : Rule.values()) {
            Forest forest = new Forest(above, pin -> rule);
            leaves.stream()
                    .filter(leaf -> leaf.sameQuestion() && leaf.asked() && (leaf.entitled() || regimes == 1))
                    .forEach(leaf -> forest.add(leaf.area(), report(leaf, rule.needsParts())));
            List<Leaf> asAsked = leaves.stream()
                    .map(leaf -> rule.needsParts() ? leaf : withoutDenominator(leaf))
                    .toList();
            for (UUID area : above.keySet()) {
                Map<UUID, UUID> in = within(area, above);
                List<Leaf> inside = asAsked.stream()
                        .filter(leaf -> in.containsKey(leaf.area()))
                        .toList();
                Recount recount = Recount.of(inside, in, rule, regimes > 1);
                Amount total =
                        forest.branch(new UnitId(area), 0, 0).node().cell("N@1").all();
                assertTrue(
                        recount.figure(area).sameAs(total),
                        rule + ": " + recount.figure(area) + " but stored " + total);
                for (Leaf leaf : inside) {
                    if (recount.includes(leaf.id())) {
                        assertNull(recount.why(leaf.id()));
                    } else if (leaf.state().counts()) {
                        assertNotNull(recount.why(leaf.id()), leaf.toString());
                    }
                }
            }
        }
    }

    /** The area, which lies in none, and all that lie in it. */
    private static Map<UUID, UUID> within(UUID area, Map<UUID, UUID> above) {
        Map<UUID, UUID> in = new HashMap<>();
        in.put(area, null);
        for (boolean more = true; more; ) {
            more = false;
            for (Map.Entry<UUID, UUID> each : above.entrySet()) {
                more |= in.containsKey(each.getValue())
                        && in.putIfAbsent(each.getKey(), each.getValue()) == null
                        && !each.getKey().equals(area);
            }
        }
        in.put(area, null);
        return in;
    }

    private static Leaf withoutDenominator(Leaf l) {
        return new Leaf(
                l.id(),
                l.unit(),
                l.area(),
                l.regime(),
                l.formVersion(),
                l.order(),
                l.position(),
                l.track(),
                l.supplier(),
                l.state(),
                l.due(),
                l.from(),
                l.to(),
                l.entitled(),
                l.asked(),
                l.sameQuestion(),
                l.notApplicable(),
                l.numerator(),
                null);
    }

    private static Leaf said(long id, UUID area, long order, int position, ReportState state, String value) {
        return new Leaf(
                new UUID(1, id),
                UnitId.next(),
                area,
                new RegimeId(new UUID(2, order)),
                1,
                order,
                position,
                "",
                null,
                state,
                null,
                DAY,
                DAY,
                true,
                true,
                true,
                value == null,
                value == null ? null : new BigDecimal(value),
                null);
    }

    private static Map<UUID, UUID> three() {
        Map<UUID, UUID> above = new HashMap<>();
        above.put(TOP, null);
        above.put(NORTH, TOP);
        above.put(A, NORTH);
        return above;
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            # first regime's place, state   other's place, order  of the other            figure
            NORTH, ACCEPTED,                A,     2,             suppliedElsewhere,      1000
            A,     ACCEPTED,                NORTH, 2,             suppliedBelow,          1000
            NORTH, ACCEPTED,                NORTH, 2,             suppliedElsewhere,      1000
            NORTH, OPEN,                    A,     2,             none,                   50
            NORTH, RETURNED,                A,     2,             none,                   50
            NORTH, ACCEPTED,                A,     1,             none,                   50
            A,     ACCEPTED,                NORTH, 1,             suppliedBelow,          1000
            """)
    void of_two_who_speak_for_a_branch_one_gives_way_and_it_is_said_to_whom(
            String first, ReportState state, String other, long order, String why, String figure) {
        Map<String, UUID> places = Map.of("NORTH", NORTH, "A", A);
        Leaf one = said(1, places.get(first), 1, 1, state, "1000");
        Leaf two = said(2, places.get(other), order, 1, ReportState.SUBMITTED, "50");

        Recount recount = Recount.of(List.of(two, one), three(), Rule.SUM, true);

        Recount.Why said = recount.why(two.id());
        assertEquals(why, said == null ? null : said.word);
        assertEquals(new BigDecimal(figure), recount.figure(TOP).numerator());
        assertEquals(why == null, recount.includes(two.id()));
    }

    @Test
    void the_second_body_of_a_place_is_compared_and_who_is_not_concerned_says_so() {
        Leaf committee = said(1, A, 1, 1, ReportState.ACCEPTED, "412");
        Leaf party = said(2, A, 1, 2, ReportState.ACCEPTED, "412");
        Leaf silent = said(3, A, 1, 3, ReportState.ACCEPTED, null);

        Recount recount = Recount.of(List.of(party, silent, committee), three(), Rule.SUM, false);

        assertEquals(new BigDecimal("412"), recount.figure(TOP).numerator());
        assertEquals(Recount.Why.NOT_SUPPLIER, recount.why(party.id()));
        assertEquals(Recount.Why.NOT_APPLICABLE, recount.why(silent.id()));
    }
}
