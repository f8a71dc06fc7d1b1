package vn.thac.plan.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.packages.FullPlan;

class PlanRelationsTest {

    private static final Map<String, KnownUnit> UNITS = Map.of(
            "thac:doan",
            unit("mass"),
            "thac:phu-nu",
            unit("mass"),
            "thac:so",
            unit("government"),
            "ubnd:1",
            unit("government"));

    private final PlanRelations relations = new PlanRelations(FullPlan.read("""
                    document: {kind: plan, issuer: 'ubnd:91', title: K}
                    addressees:
                      - {key: doan-the, name: Đoàn thể, units: ['thac:doan', 'thac:phu-nu']}
                      - {key: mot, name: Đoàn, unit: 'thac:doan'}
                      - {key: so, name: Sở, unit: 'thac:so', units: ['ubnd:1']}
                      - {key: lan-lon, name: Cả hai, units: ['thac:doan', 'thac:so']}
                      - {key: bao, name: Báo, track: front, units: ['thac:so']}
                      - {key: lop, name: Lớp, selector: {track: council}}
                      - {key: ai, name: Không ai}
                    duties: [{key: D, addressee: so, relation: requested, text: T}]
                    """), "government", UNITS, Set.of());

    @Test
    void a_list_of_units_of_one_track_is_ordered_or_requested_as_each_of_them_would_be() {
        assertEquals(Relation.REQUESTED, relations.to("mot", null));
        assertEquals(Relation.REQUESTED, relations.to("doan-the", null));
        assertEquals(Relation.ORDERED, relations.to("so", null));
    }

    @Test
    void what_has_no_track_or_several_is_ordered() {
        assertEquals(Relation.ORDERED, relations.to("lan-lon", null));
        assertEquals(Relation.ORDERED, relations.to("ai", null));
    }

    @Test
    void the_track_that_the_text_says_wins_and_its_own_word_over_all() {
        assertEquals(Relation.REQUESTED, relations.to("bao", null));
        assertEquals(Relation.REQUESTED, relations.to("lop", null));
        assertEquals(Relation.ORDERED, relations.to("doan-the", Relation.ORDERED));
    }

    @ParameterizedTest
    @CsvSource({
        "party, government, ORDERED",
        "party, front, ORDERED",
        "government, government, ORDERED",
        "government, school, ORDERED",
        "government, village, ORDERED",
        "government, staff, ORDERED",
        "government, media, ORDERED",
        "government, party, REQUESTED",
        "government, front, REQUESTED",
        "government, mass, REQUESTED",
        "front, front, ORDERED",
        "front, mass, REQUESTED",
        "front, school, REQUESTED",
        "council, government, REQUESTED"
    })
    void a_track_orders_its_own_line_and_few_others(String issuer, String addressee, Relation relation) {
        PlanRelations ofTrack = new PlanRelations(
                FullPlan.read("addressees: [{key: a, name: A, track: %s}]".formatted(addressee)),
                issuer,
                Map.of(),
                Set.of());
        assertEquals(relation, ofTrack.to("a", null));
        assertEquals(Relation.REQUESTED, ofTrack.to("a", Relation.REQUESTED));
        assertEquals(Relation.ORDERED, ofTrack.to("a", Relation.ORDERED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    track: government, selector: {track: mass}                                  | ORDERED
                    selector: {track: mass}, unit: 'thac:so'                                    | REQUESTED
                    selector: {level: commune}, unit: 'thac:doan'                               | REQUESTED
                    selector: {level: commune}                                                  | ORDERED
                    units: ['thac:doan', 'thac:chua-biet']                                      | REQUESTED
                    unit: 'thac:chua-biet'                                                      | ORDERED
                    unit: 'thac:doan', units: ['thac:so']                                       | ORDERED
                    """)
    void a_track_is_ones_own_else_that_of_the_rule_else_that_of_all_units_that_are_known(
            String said, Relation relation) {
        PlanRelations one = new PlanRelations(
                FullPlan.read("addressees: [{key: a, name: A, " + said + "}]"), "government", UNITS, Set.of());
        assertEquals(relation, one.to("a", null));
    }

    @Test
    void whom_nobody_knows_is_ordered() {
        assertEquals(Relation.ORDERED, relations.to("khong-co", null));
        assertEquals(Relation.REQUESTED, relations.to("khong-co", Relation.REQUESTED));
    }

    @Test
    void a_duty_that_requests_a_phrase_requests_everybody_in_it() {
        PlanRelations whole = new PlanRelations(FullPlan.read("""
                        addressees:
                          - {key: so, name: Sở, track: government}
                          - {key: xa, name: Xã, track: government}
                          - {key: huyen, name: Huyện, track: government}
                          - {key: doan, name: Đoàn, track: mass}
                          - {key: hai, name: Cả hai, parts: [so, xa]}
                        duties:
                          - {key: D, addressee: hai, relation: requested, text: T}
                          - {key: E, addressee: so, relation: ordered, text: T}
                          - {key: F, addressee: doan, relation: ordered, text: T}
                          - {key: G, relation: requested, text: T, with: [huyen]}
                        """), "government", Map.of(), Set.of());
        assertEquals(Relation.REQUESTED, whole.asAWhole("so"));
        assertEquals(Relation.REQUESTED, whole.asAWhole("xa"));
        assertEquals(Relation.ORDERED, whole.asAWhole("huyen"));
        assertEquals(Relation.REQUESTED, whole.asAWhole("doan"));
        assertEquals(Relation.ORDERED, whole.to("so", null));
    }

    @Test
    void the_plan_as_a_whole_only_requests_whom_one_of_its_duties_requests() {
        assertEquals(Relation.REQUESTED, relations.asAWhole("so"));
        assertEquals(Relation.ORDERED, relations.asAWhole("lan-lon"));
    }

    @Test
    void whom_the_issuer_stands_beside_is_requested_whatever_its_track_and_the_text_say() {
        PlanRelations beside = new PlanRelations(FullPlan.read("""
                        addressees:
                          - {key: so, name: Sở, track: government}
                          - {key: khac, name: Sở khác, track: government}
                        """), "government", Map.of(), Set.of("so"));
        assertEquals(Relation.REQUESTED, beside.to("so", null));
        assertEquals(Relation.REQUESTED, beside.to("so", Relation.ORDERED));
        assertEquals(Relation.REQUESTED, beside.asAWhole("so"));
        assertEquals(Relation.ORDERED, beside.to("khac", null));
    }

    private static KnownUnit unit(String track) {
        return new KnownUnit(UnitId.next(), "Đơn vị", track, "k", "province", null, LocalDate.of(2020, 1, 1), null);
    }
}
