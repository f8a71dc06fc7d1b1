package vn.thac.report.expansion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.report.regime.LeftOut;
import vn.thac.report.regime.PeriodStore.Missed;

/** The reform of 1 July 2025 comes between the issue of a plan and the period that opens. */
class ExpansionTest {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final KnownUnit province = unit("UBND tỉnh", "province", null);
    private final Map<UnitId, KnownUnit> units = new HashMap<>();

    private static KnownUnit unit(String name, String level, LocalDate ends) {
        return new KnownUnit(
                UnitId.next(), name, "government", "committee", level, null, LocalDate.of(2000, 1, 1), ends);
    }

    private KnownUnit known(String name, String level, LocalDate ends) {
        KnownUnit unit = unit(name, level, ends);
        units.put(unit.id(), unit);
        return unit;
    }

    private Expansion expand(
            Collection<KnownUnit> picked, Collection<KnownUnit> meant, KnownUnit superior, boolean direct) {
        Set<UnitId> before = new LinkedHashSet<>();
        meant.forEach(u -> before.add(u.id()));
        return Expansion.of("a", picked, before, units, superior, direct, REFORM);
    }

    private static Missed missed(KnownUnit unit, LeftOut.Reason reason) {
        return new Missed(unit.id(), "a", reason);
    }

    @Test
    void in_a_quiet_year_all_whom_the_rule_picks_owe_and_nobody_is_left_out() {
        KnownUnit old = known("Xã cũ", "commune", null);
        KnownUnit fresh = known("Xã mới", "commune", null);

        Expansion expansion = expand(List.of(old, fresh), List.of(old), province, false);

        assertEquals(List.of(old.id(), fresh.id()), expansion.members());
        assertEquals(List.of(), expansion.leftOut());
    }

    @Test
    void who_has_ended_is_left_out_and_named() {
        KnownUnit ended = known("Xã đã nhập", "commune", REFORM);
        KnownUnit heir = known("Xã mới", "commune", null);

        Expansion expansion = expand(List.of(heir), List.of(ended), province, false);

        assertEquals(List.of(heir.id()), expansion.members());
        assertEquals(List.of(missed(ended, LeftOut.Reason.ENDED)), expansion.leftOut());
    }

    @Test
    void a_named_unit_that_has_ended_is_left_out_too() {
        KnownUnit ended = known("Sở đã nhập", "province", REFORM);

        Expansion expansion = expand(List.of(ended), List.of(), null, false);

        assertEquals(List.of(), expansion.members());
        assertEquals(List.of(missed(ended, LeftOut.Reason.ENDED)), expansion.leftOut());
    }

    @Test
    void where_a_tier_has_gone_those_now_directly_below_are_not_the_ones_the_plan_meant() {
        KnownUnit district = known("UBND huyện", "district", REFORM);
        KnownUnit department = known("Sở", "province", null);
        KnownUnit commune = known("UBND xã", "commune", null);

        Expansion expansion = expand(List.of(department, commune), List.of(district, department), province, true);

        assertEquals(List.of(department.id()), expansion.members());
        assertEquals(
                List.of(missed(commune, LeftOut.Reason.ANOTHER_TIER), missed(district, LeftOut.Reason.ENDED)),
                expansion.leftOut());
    }

    @Test
    void whose_superior_has_ended_is_told_from_who_has_moved_away() {
        KnownUnit commune = known("UBND xã", "commune", null);

        assertEquals(
                List.of(missed(commune, LeftOut.Reason.SUPERIOR_ENDED)),
                expand(List.of(), List.of(commune), unit("UBND tỉnh cũ", "province", REFORM), false)
                        .leftOut());
        assertEquals(
                List.of(missed(commune, LeftOut.Reason.NO_LONGER_MEANT)),
                expand(List.of(), List.of(commune), province, false).leftOut());
    }
}
