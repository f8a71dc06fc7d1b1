package vn.thac.plan.handdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;

/** Lines change; who works for whom under a plan stays as long as the plan means both. */
class FindHandedDownTest {

    private static final UnitId OLD = UnitId.next();
    private static final UnitId NEW = UnitId.next();
    private static final UnitId COMMUNE = UnitId.next();
    private static final UnitId OTHER = UnitId.next();

    @Test
    void a_commune_that_hangs_below_another_district_by_now_stays_with_the_one_that_gave_it_the_item() {
        assertEquals(List.of(by(OLD)), kept(List.of(by(NEW)), List.of(by(OLD)), Set.of(COMMUNE), Set.of(OLD, NEW)));
    }

    @Test
    void one_that_stands_below_nobody_any_more_keeps_it_too() {
        assertEquals(List.of(by(OLD)), kept(List.of(), List.of(by(OLD)), Set.of(COMMUNE), Set.of(OLD)));
    }

    @Test
    void where_the_district_has_the_item_no_more_it_comes_from_who_stands_above_now() {
        assertEquals(List.of(by(NEW)), kept(List.of(by(NEW)), List.of(by(OLD)), Set.of(COMMUNE), Set.of(NEW)));
    }

    @Test
    void who_is_meant_no_more_is_left_out() {
        assertEquals(List.of(), kept(List.of(), List.of(by(OLD)), Set.of(OTHER), Set.of(OLD)));
    }

    @Test
    void of_the_same_unit_the_relation_is_that_of_now() {
        HandedDown asked = new HandedDown(COMMUNE, OLD, Relation.REQUESTED);
        assertEquals(List.of(by(OLD)), kept(List.of(by(OLD)), List.of(asked), Set.of(COMMUNE), Set.of(OLD)));
    }

    private static HandedDown by(UnitId unit) {
        return new HandedDown(COMMUNE, unit, Relation.ORDERED);
    }

    private static List<HandedDown> kept(
            List<HandedDown> found, List<HandedDown> before, Set<UnitId> meant, Set<UnitId> holders) {
        return List.copyOf(FindHandedDown.kept(found, before, meant, holders).values());
    }
}
