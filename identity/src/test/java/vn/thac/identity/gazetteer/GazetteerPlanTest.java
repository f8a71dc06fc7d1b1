package vn.thac.identity.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Faults;
import vn.thac.directory.UnitId;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitName;
import vn.thac.identity.vocabulary.Body;

class GazetteerPlanTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2025, 7, 1);
    private static final String BRANCH = """
            12,Lai Châu,tỉnh,province,
            13,Điện Biên,tỉnh,province,
            106,Tam Đường,huyện,district,12
            03412,Bình Lư,xã,commune,106
            """;

    private static List<GazetteerPlan.Step> plan(
            String csv, Collection<Unit> register, LocalDate day, List<Body> bodies) {
        byte[] file = ("code,name,kind,level,parent_code\n" + csv).getBytes(StandardCharsets.UTF_8);
        return GazetteerPlan.of(
                Words.vocabulary(),
                new RegisterOnDay(day, register),
                bodies,
                GazetteerFile.read(file, Words.vocabulary(), new Faults()),
                new Faults());
    }

    private static List<Unit> after(List<GazetteerPlan.Step> steps) {
        return steps.stream().map(GazetteerPlan.Step::after).toList();
    }

    private static Map<String, String> changes(List<GazetteerPlan.Step> steps) {
        Map<String, String> changes = new LinkedHashMap<>();
        steps.forEach(s -> s.change().ifPresent(c -> changes.put(s.code().toString(), c.wire())));
        return changes;
    }

    private static Map<String, Unit> byCode(List<GazetteerPlan.Step> steps) {
        return steps.stream().collect(Collectors.toMap(s -> s.code().toString(), GazetteerPlan.Step::after));
    }

    private static UnitId parent(Map<String, Unit> units, String code, String tree) {
        return units.get(code).parentOn(tree, LATER).orElseThrow();
    }

    @Test
    void each_territory_brings_its_bodies_and_their_places_in_the_trees() {
        Map<String, Unit> units = byCode(plan(BRANCH, List.of(), DAY, Words.BODIES));

        assertEquals(3 * 5, units.size());
        assertEquals(units.get("dvhc:106").id(), parent(units, "dvhc:03412", "area"));
        assertEquals(units.get("dvhc:vn").id(), parent(units, "dvhc:12", "area"));
        assertEquals(units.get("ubnd:106").id(), parent(units, "ubnd:03412", "command"));
        assertEquals(units.get("ubnd:vn").id(), parent(units, "ubnd:12", "command"));
        assertEquals(units.get("capuy:106").id(), parent(units, "ubnd:106", "leadership"));
        assertEquals(units.get("capuy:vn").id(), parent(units, "ubnd:vn", "leadership"));
        assertEquals(
                units.get("dvhc:106").id(),
                units.get("ubnd:106").standingOn(DAY).area());
        assertEquals(UnitName.of("Huyện ủy Tam Đường"), units.get("capuy:106").nameOn(DAY));
    }

    @Test
    void the_same_list_again_changes_nothing() {
        List<Unit> register = after(plan(BRANCH, List.of(), DAY, Words.BODIES));

        assertEquals(Map.of(), changes(plan(BRANCH, register, DAY, Words.BODIES)));
        assertEquals(Map.of(), changes(plan(BRANCH, register, LATER, Words.BODIES)));
    }

    @Test
    void a_renamed_territory_renames_its_bodies_from_that_day() {
        List<Unit> register = after(plan(BRANCH, List.of(), DAY, Words.BODIES));

        List<GazetteerPlan.Step> steps = plan(BRANCH.replace("Bình Lư", "Bình Lư Mới"), register, LATER, Words.BODIES);

        assertEquals(
                Map.of("dvhc:03412", "renamed", "ubnd:03412", "renamed", "capuy:03412", "renamed"), changes(steps));
        Unit committee = byCode(steps).get("ubnd:03412");
        assertEquals("UBND xã Bình Lư", committee.nameOn(LATER.minusDays(1)).name());
        assertEquals("UBND xã Bình Lư Mới", committee.nameOn(LATER).name());
        assertEquals(2, committee.version());
    }

    @Test
    void a_territory_of_another_kind_changes_the_names_of_its_bodies() {
        List<Unit> register = after(plan(BRANCH, List.of(), DAY, Words.BODIES));

        List<GazetteerPlan.Step> steps =
                plan(BRANCH.replace("Bình Lư,xã", "Bình Lư,phường"), register, LATER, Words.BODIES);

        assertEquals(
                Map.of("dvhc:03412", "retyped", "ubnd:03412", "renamed", "capuy:03412", "renamed"), changes(steps));
        assertEquals(
                "Đảng ủy phường Bình Lư",
                byCode(steps).get("capuy:03412").nameOn(LATER).name());
    }

    @Test
    void a_moved_territory_takes_its_bodies_along() {
        List<Unit> register = after(plan(BRANCH, List.of(), DAY, Words.BODIES));

        List<GazetteerPlan.Step> steps =
                plan(BRANCH.replace("district,12", "district,13"), register, LATER, Words.BODIES);

        assertEquals(Map.of("dvhc:106", "moved", "ubnd:106", "moved", "capuy:106", "moved"), changes(steps));
        Map<String, Unit> units = byCode(steps);
        assertEquals(units.get("ubnd:13").id(), parent(units, "ubnd:106", "command"));
        assertEquals(
                Optional.of(units.get("ubnd:12").id()), units.get("ubnd:106").parentOn("command", LATER.minusDays(1)));
    }

    @Test
    void a_tier_that_vanishes_leaves_the_communes_under_their_province() {
        List<Unit> register = after(plan(BRANCH, List.of(), DAY, Words.BODIES));

        List<GazetteerPlan.Step> steps = plan("03412,Bình Lư,xã,commune,12\n", register, LATER, Words.BODIES);

        Map<String, Unit> units = byCode(steps);
        Unit province = register.stream()
                .filter(u -> u.codeOn("ubnd", DAY).equals(Optional.of("12")))
                .findFirst()
                .orElseThrow();
        assertEquals(province.id(), parent(units, "ubnd:03412", "command"));
    }

    @Test
    void a_name_that_was_corrected_by_hand_stays() {
        List<Unit> register = after(plan(BRANCH, List.of(), DAY, Words.BODIES)).stream()
                .map(u -> u.codeOn("ubnd", DAY).equals(Optional.of("106"))
                        ? u.renamed(DAY, UnitName.of("UBND Tam Đường"))
                        : u)
                .toList();

        assertEquals(Map.of(), changes(plan(BRANCH, register, DAY, Words.BODIES)));
    }

    @Test
    void bodies_that_come_later_find_their_leaders() {
        List<Unit> first = after(plan(BRANCH, List.of(), DAY, List.of(Words.GOVERNMENT)));

        List<GazetteerPlan.Step> steps = plan(BRANCH, first, DAY, Words.BODIES);

        Map<String, Unit> units = byCode(steps);
        assertEquals("registered", changes(steps).get("capuy:106"));
        assertEquals("moved", changes(steps).get("ubnd:106"));
        assertEquals(units.get("capuy:106").id(), parent(units, "ubnd:106", "leadership"));
    }

    @Test
    void a_code_that_its_unit_has_lost_means_a_new_unit() {
        List<Unit> register = after(plan(BRANCH, List.of(), DAY, Words.BODIES)).stream()
                .map(u -> u.codes().values().stream().anyMatch(c -> c.on(DAY).equals(Optional.of("03412")))
                        ? u.ended(LATER, List.of())
                        : u)
                .toList();

        List<GazetteerPlan.Step> steps = plan(BRANCH.replace("Bình Lư", "Khác"), register, LATER, Words.BODIES);

        Unit old = register.stream()
                .filter(u -> u.codeOn("ubnd", DAY).equals(Optional.of("03412")))
                .findFirst()
                .orElseThrow();
        assertEquals("registered", changes(steps).get("ubnd:03412"));
        assertNotEquals(old.id(), byCode(steps).get("ubnd:03412").id());
    }

    @Test
    void what_a_territory_was_before_the_lists_day_stays_as_it_was() {
        List<Unit> register = after(plan(BRANCH, List.of(), DAY, Words.BODIES));

        Unit ward = byCode(plan(BRANCH.replace("Bình Lư,xã", "Bình Lư,phường"), register, LATER, Words.BODIES))
                .get("dvhc:03412");

        assertEquals("xã", ward.standingOn(LATER.minusDays(1)).kind());
        assertEquals("phường", ward.standingOn(LATER).kind());
    }

    @Test
    void a_kind_in_capitals_or_before_the_name_changes_nothing() {
        List<Unit> register = after(plan(BRANCH, List.of(), DAY, Words.BODIES));

        assertEquals(Map.of(), changes(plan("106,Huyện Tam Đường,Huyện,district,12\n", register, LATER, Words.BODIES)));
    }

    @Test
    void a_name_that_begins_with_its_kind_is_kept_where_nothing_else_is_known() {
        Map<String, Unit> units =
                byCode(plan(BRANCH + "19780,Phường Đúc,phường,commune,106\n", List.of(), DAY, Words.BODIES));

        assertEquals(
                "UBND phường Phường Đúc", units.get("ubnd:19780").nameOn(DAY).name());
    }

    @Test
    void letters_that_only_look_like_ours_rename_nobody() {
        List<Unit> register = after(plan(BRANCH, List.of(), DAY, Words.BODIES));

        assertEquals(
                Map.of(),
                changes(plan(
                        BRANCH.replace("Tam Đường", "Tam\u200b \u00d0ường\u00ad"), register, LATER, Words.BODIES)));
    }

    @Test
    void nobody_is_put_below_a_unit_whose_end_is_known_beyond_it() {
        List<Unit> register = after(plan(BRANCH, List.of(), DAY, Words.BODIES)).stream()
                .map(u -> u.codes().values().stream().anyMatch(c -> c.on(DAY).equals(Optional.of("106")))
                        ? u.ended(LATER, List.of())
                        : u)
                .toList();
        String more = BRANCH + "03415,Bản Bo,xã,commune,106\n";

        assertEquals(
                List.of("parent-ends /6/parent_code", "parent-ends /6/parent_code"),
                beyond(more, register, LATER.minusDays(1)));
        assertEquals(List.of(), beyond(more.replace("commune,106", "commune,12"), register, LATER.minusDays(1)));
    }

    private static List<String> beyond(String csv, List<Unit> register, LocalDate day) {
        Faults faults = new Faults();
        List<GazetteerPlan.Step> fresh = plan(csv, register, day, List.of(Words.GOVERNMENT)).stream()
                .filter(step -> step.code().code().equals("03415"))
                .toList();
        GazetteerPlan.checkEnds(fresh, new RegisterOnDay(day, register), faults);
        return faults.list().stream()
                .map(fault -> fault.refusal().code() + " " + fault.pointer())
                .toList();
    }
}
