package vn.thac.report.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.directory.UnitId;
import vn.thac.report.ReportState;
import vn.thac.report.form.Amount;
import vn.thac.report.form.Answer;
import vn.thac.report.form.Rule;

/** A province with two districts: one with the communes A and B and an empty one, the other with commune C. */
class ForestTest {

    private static final UUID PROVINCE = new UUID(0, 1);
    private static final UUID NORTH = new UUID(0, 2);
    private static final UUID SOUTH = new UUID(0, 3);
    private static final UUID A = new UUID(0, 4);
    private static final UUID B = new UUID(0, 5);
    private static final UUID EMPTY = new UUID(0, 6);
    private static final UUID C = new UUID(0, 7);

    private static Forest forest() {
        Map<UUID, UUID> above = new HashMap<>();
        above.put(PROVINCE, null);
        above.put(NORTH, PROVINCE);
        above.put(SOUTH, PROVINCE);
        above.put(B, NORTH);
        above.put(A, NORTH);
        above.put(EMPTY, NORTH);
        above.put(C, SOUTH);
        Forest forest = new Forest(above, pin -> Rule.SUM);
        forest.add(A, report(1));
        forest.add(B, report(10));
        forest.add(C, report(100));
        return forest;
    }

    private static OwnReport report(long value) {
        return new OwnReport(
                UUID.randomUUID(),
                UnitId.next(),
                "commune",
                ReportState.ACCEPTED,
                false,
                null,
                Instant.EPOCH,
                Map.of("N@1", Answer.given(Amount.of(BigDecimal.valueOf(value)))));
    }

    private static BigDecimal total(Node node) {
        return node.cell("N@1").all().numerator();
    }

    private static List<UUID> areas(List<Branch> branches) {
        return branches.stream().map(b -> b.area().value()).toList();
    }

    @Test
    void the_total_is_over_all_that_lies_below() {
        assertEquals(BigDecimal.valueOf(111), total(forest().total()));
        assertEquals(3, forest().total().expected());
    }

    @Test
    void an_area_whose_superior_takes_no_part_is_a_root() {
        UUID elsewhere = new UUID(0, 99);
        Forest two = new Forest(Map.of(A, elsewhere, B, elsewhere), pin -> Rule.SUM);
        two.add(A, report(1));
        two.add(B, report(10));

        assertEquals(BigDecimal.valueOf(11), total(two.total()));
    }

    @Test
    void where_nobody_takes_part_there_is_nothing() {
        assertTrue(new Forest(Map.of(), pin -> Rule.SUM).total().sameAs(Node.EMPTY));
    }

    @Test
    void a_report_that_comes_after_a_look_is_in_the_next() {
        Forest forest = forest();
        forest.total();
        forest.add(C, report(1000));

        assertEquals(BigDecimal.valueOf(1111), total(forest.total()));
    }

    @Test
    void a_unit_above_its_communes_is_shown_and_not_added() {
        Forest forest = forest();
        OwnReport ofDistrict = report(5000);
        forest.add(SOUTH, ofDistrict);
        Branch south = forest.branch(new UnitId(SOUTH), 0, 10);

        assertEquals(List.of(ofDistrict), south.own());
        assertEquals(BigDecimal.valueOf(100), total(south.node()));
    }

    @Test
    void a_branch_shows_who_owes_in_the_order_of_their_ids() {
        Branch north = forest().branch(new UnitId(NORTH), 1, 10);

        assertEquals(List.of(A, B), areas(north.below()));
        assertEquals(0, north.folded());
        assertEquals(BigDecimal.valueOf(11), total(north.node()));
    }

    @ParameterizedTest
    @CsvSource({
        // depth  limit  districts shown  folded  communes shown  folded below those
        "0,     10,    0,               2,      0,              0",
        "1,     10,    2,               0,      0,              3",
        "2,     10,    2,               0,      3,              0",
        "9,     10,    2,               0,      3,              0",
        "2,     0,     0,               2,      0,              0",
        "2,     1,     1,               1,      0,              2",
        "2,     3,     2,               0,      1,              2",
        "2,     4,     2,               0,      2,              1",
        "2,     5,     2,               0,      3,              0"
    })
    void what_is_too_deep_or_too_many_is_folded_and_counted(
            int depth, int limit, int districts, int folded, int communes, int foldedBelow) {
        Branch province = forest().branch(new UnitId(PROVINCE), depth, limit);

        assertEquals(districts, province.below().size());
        assertEquals(folded, province.folded());
        assertEquals(
                communes,
                province.below().stream().mapToInt(d -> d.below().size()).sum());
        assertEquals(
                foldedBelow, province.below().stream().mapToInt(Branch::folded).sum());
        assertEquals(BigDecimal.valueOf(111), total(province.node()));
    }
}
