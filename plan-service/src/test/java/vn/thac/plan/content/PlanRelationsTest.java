package vn.thac.plan.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
                    """), "government", UNITS);

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

    @Test
    void the_plan_as_a_whole_only_requests_whom_one_of_its_duties_requests() {
        assertEquals(Relation.REQUESTED, relations.asAWhole("so"));
        assertEquals(Relation.ORDERED, relations.asAWhole("lan-lon"));
    }

    private static KnownUnit unit(String track) {
        return new KnownUnit(UnitId.next(), "Đơn vị", track, "k", "province", null, LocalDate.of(2020, 1, 1), null);
    }
}
