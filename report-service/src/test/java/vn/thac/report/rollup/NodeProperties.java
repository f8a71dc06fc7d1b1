package vn.thac.report.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.thac.core.WireName;
import vn.thac.directory.UnitId;
import vn.thac.report.ReportState;
import vn.thac.report.Standing;
import vn.thac.report.form.Amount;
import vn.thac.report.form.Answer;
import vn.thac.report.form.Rule;

/** Random trees of areas whose leaves owe one form with an indicator of each rule. */
class NodeProperties {

    private static final Function<String, Rule> RULES = word -> WireName.of(Rule.class, word);

    /** An area with the areas below it, or with the obligations of its own units. */
    private record Area(List<Area> below, List<OwnReport> own) {

        Node rolledUp(Random order) {
            List<Node> children =
                    new ArrayList<>(below.stream().map(a -> a.rolledUp(order)).toList());
            List<OwnReport> reports = new ArrayList<>(own);
            Collections.shuffle(children, order);
            Collections.shuffle(reports, order);
            return Node.of(children, reports, RULES);
        }

        List<OwnReport> leaves() {
            List<OwnReport> all = new ArrayList<>(own);
            below.forEach(a -> all.addAll(a.leaves()));
            return all;
        }
    }

    private static Area area(Random random, int depth) {
        if (depth == 0) {
            List<OwnReport> own = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                own.add(report(random));
            }
            return new Area(List.of(), own);
        }
        List<Area> below = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            below.add(area(random, depth - 1));
        }
        return new Area(below, List.of());
    }

    private static OwnReport report(Random random) {
        List<ReportState> owed =
                Arrays.stream(ReportState.values()).filter(ReportState::isOwed).toList();
        ReportState state = owed.get(random.nextInt(owed.size()));
        Map<String, Answer> answers = new java.util.HashMap<>();
        if (state.counts()) {
            for (Rule rule : Rule.values()) {
                answers.put(rule.wire(), random.nextInt(6) == 0 ? Answer.notApplicable() : given(random, rule));
            }
        }
        LocalDate due = random.nextBoolean() ? LocalDate.of(2024, 11, 9) : null;
        return new OwnReport(
                UUID.randomUUID(),
                UnitId.next(),
                "commune",
                state,
                state != ReportState.OPEN && random.nextBoolean(),
                due,
                Instant.EPOCH,
                answers);
    }

    private static Answer given(Random random, Rule rule) {
        BigDecimal denominator = BigDecimal.valueOf(random.nextInt(1000), 1);
        BigDecimal numerator = denominator.signum() == 0 ? denominator : BigDecimal.valueOf(random.nextInt(100), 2);
        return Answer.given(rule.needsParts() ? Amount.of(numerator, denominator) : Amount.of(numerator));
    }

    private static List<BigDecimal> given(List<OwnReport> leaves, Rule rule, Function<Amount, BigDecimal> part) {
        return leaves.stream()
                .map(r -> r.answers().get(rule.wire()))
                .filter(Answer.Given.class::isInstance)
                .map(a -> part.apply(((Answer.Given) a).amount()))
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void assertSame(BigDecimal expected, BigDecimal found, String what) {
        assertTrue(
                expected == null ? found == null : found != null && found.compareTo(expected) == 0,
                what + ": expected " + expected + ", found " + found);
    }

    private static void assertSame(Node expected, Node found) {
        assertTrue(expected.sameAs(found), "expected " + expected + ", found " + found);
    }

    @Property
    void a_total_equals_the_rule_over_all_leaves_in_any_order(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int depth) {
        Area root = area(new Random(seed), depth);
        Node node = root.rolledUp(new Random(seed + 1));
        List<OwnReport> leaves = root.leaves();
        for (Rule rule : Rule.values()) {
            List<BigDecimal> numerators = given(leaves, rule, Amount::numerator);
            CellTotal cell = node.cell(rule.wire());
            boolean anybody = !numerators.isEmpty();
            String what = rule + " of " + numerators;
            switch (rule) {
                case SUM ->
                    assertSame(anybody ? sum(numerators) : null, cell.all().numerator(), what);
                case RATIO, RATE -> {
                    assertSame(anybody ? sum(numerators) : null, cell.all().numerator(), what);
                    BigDecimal denominators = anybody ? sum(given(leaves, rule, Amount::denominator)) : null;
                    assertSame(denominators, cell.all().denominator(), what);
                }
                case MAX ->
                    assertSame(
                            anybody ? Collections.max(numerators) : null,
                            cell.all().numerator(),
                            what);
                case MIN ->
                    assertSame(
                            anybody ? Collections.min(numerators) : null,
                            cell.all().numerator(),
                            what);
                case NOT_ADDITIVE -> assertTrue(cell.all().isNone(), what);
            }
            assertEquals(numerators.size(), cell.reported(), what);
        }
    }

    @Property
    void a_share_is_never_the_average_of_shares(@ForAll @IntRange(min = 1, max = 99) int part) {
        OwnReport small = answered(Amount.of(BigDecimal.ONE, BigDecimal.ONE));
        OwnReport large = answered(Amount.of(BigDecimal.ZERO, BigDecimal.valueOf(part)));
        Node node = Node.of(
                List.of(Node.of(List.of(), List.of(small), RULES), Node.of(List.of(), List.of(large), RULES)),
                List.of(),
                RULES);
        BigDecimal share = Rule.RATIO.value(node.cell("ratio").all(), null);
        assertSame(
                BigDecimal.valueOf(100).divide(BigDecimal.valueOf(1L + part), 6, RoundingMode.HALF_UP),
                share,
                "1 of " + (1 + part));
    }

    @Property
    void who_has_not_reported_or_was_returned_changes_no_figure(@ForAll long seed) {
        Area root = area(new Random(seed), 2);
        List<OwnReport> silent = List.of(
                new OwnReport(
                        UUID.randomUUID(), UnitId.next(), "commune", ReportState.OPEN, false, null, null, Map.of()),
                new OwnReport(
                        UUID.randomUUID(),
                        UnitId.next(),
                        "commune",
                        ReportState.RETURNED,
                        true,
                        null,
                        Instant.EPOCH,
                        Map.of("sum", Answer.given(Amount.of(BigDecimal.TEN)))));
        List<Area> more = new ArrayList<>(root.below());
        more.add(new Area(List.of(), silent));
        Node before = root.rolledUp(new Random(1));
        Node after = new Area(more, List.of()).rolledUp(new Random(2));
        assertSame(new Node(before.cells(), Map.of()), new Node(after.cells(), Map.of()));
        assertEquals(before.expected() + 2, after.expected());
    }

    @Property
    void counts_add_up_to_everybody_who_owes(@ForAll long seed, @ForAll @IntRange(min = 0, max = 400) int days) {
        Area root = area(new Random(seed), 2);
        Counts all = root.rolledUp(new Random(3)).all();
        LocalDate today = LocalDate.of(2024, 1, 1).plusDays(days);
        assertEquals(root.leaves().stream().filter(r -> r.state().isOwed()).count(), all.expected());
        assertEquals(
                all.expected(),
                all.submitted()
                        + all.returned()
                        + all.apart(ReportState.WITHDRAWN)
                        + all.apart(ReportState.UNIT_ENDED)
                        + all.missing(today)
                        + all.notDue(today));
        assertEquals(
                root.leaves().stream()
                        .filter(r -> Standing.of(r.state(), r.due(), today) == Standing.MISSING)
                        .count(),
                all.missing(today));
        assertTrue(all.late() <= all.submitted() + all.returned() + all.apart(ReportState.WITHDRAWN), all.toString());
    }

    @Property
    void who_stands_above_is_counted_and_supplies_only_where_nobody_below_does(@ForAll long seed) {
        Area root = area(new Random(seed), 1);
        OwnReport above = answered(Amount.of(BigDecimal.valueOf(7), BigDecimal.TEN));
        Node without = root.rolledUp(new Random(4));
        Node with = new Area(root.below(), List.of(above)).rolledUp(new Random(4));
        boolean suppliedBelow = without.cell("ratio").reported() > 0;
        assertEquals(
                suppliedBelow ? without.cell("ratio").all().numerator() : BigDecimal.valueOf(7),
                with.cell("ratio").all().numerator());
        assertEquals(
                suppliedBelow ? without.cell("ratio").reported() : 1,
                with.cell("ratio").reported());
        assertEquals(without.expected() + 1, with.expected());
    }

    @Property
    void what_is_stored_is_read_back(@ForAll long seed) {
        Node node = area(new Random(seed), 2).rolledUp(new Random(5));
        Node read =
                new Node(NodeJson.cells(NodeJson.cells(node.cells())), NodeJson.counts(NodeJson.counts(node.counts())));
        assertSame(node, read);
    }

    private static OwnReport answered(Amount amount) {
        return new OwnReport(
                UUID.randomUUID(),
                UnitId.next(),
                "commune",
                ReportState.SUBMITTED,
                false,
                null,
                Instant.EPOCH,
                Map.of("ratio", Answer.given(amount)));
    }
}
