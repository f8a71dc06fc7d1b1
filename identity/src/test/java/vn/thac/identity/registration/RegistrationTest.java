package vn.thac.identity.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.directory.DirectoryRefusal;
import vn.thac.directory.UnitId;
import vn.thac.identity.register.Neighbour;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitCode;
import vn.thac.identity.vocabulary.CodeForm;
import vn.thac.identity.vocabulary.Vocabulary;
import vn.thac.identity.vocabulary.Word;

class RegistrationTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final Neighbour PLACE =
            new Neighbour(UnitId.next(), Unit.TERRITORY, "province", Span.since(DAY.minusYears(9)));
    private static final Neighbour COMMITTEE =
            new Neighbour(UnitId.next(), "government", "province", new Span(DAY.minusYears(9), REFORM));
    private static final Map<String, Neighbour> REGISTERED = Map.of("dvhc:12", PLACE, "ubnd:12", COMMITTEE);

    private static Vocabulary words() {
        return new Vocabulary(
                List.of(
                        Word.level("province", "", "", 2),
                        Word.level("district", "", "", 3),
                        Word.track(Unit.TERRITORY, "", "", 0),
                        Word.track("government", "", "", 2),
                        Word.kind("tỉnh", "", "", "tỉnh"),
                        Word.tree(Unit.AREA, "", "", true),
                        Word.tree(Unit.COMMAND, "", "", false),
                        Word.scheme("dvhc", "", "", 1, List.of(new CodeForm("province", "[0-9]{2}"))),
                        Word.scheme("thac", "", "", 8, List.of())),
                List.of());
    }

    private static NewUnit office(String ref, String area, String tree, String parent) {
        return new NewUnit(
                ref,
                "government",
                "office",
                "province",
                area,
                "Văn phòng",
                null,
                null,
                List.of(new NewUnit.NewParent(tree, parent)),
                DAY,
                null);
    }

    private static NewUnit until(LocalDate end, NewUnit unit) {
        return new NewUnit(
                unit.ref(),
                unit.track(),
                unit.kind(),
                unit.level(),
                unit.area(),
                unit.name(),
                unit.shortName(),
                unit.codes(),
                unit.parents(),
                unit.begins(),
                end);
    }

    private static NewUnit territory(String kind, List<String> codes) {
        return new NewUnit(null, Unit.TERRITORY, kind, "province", null, "Lai Châu", null, codes, null, DAY, null);
    }

    private static List<Unit> register(Faults faults, Map<UnitCode, List<Span>> taken, NewUnit... list) {
        List<Candidate> candidates = Candidate.read(List.of(list), place -> "/" + place, DAY, faults);
        Neighbours neighbours = new Neighbours(
                candidates,
                Map.of(DAY, REGISTERED),
                taken,
                (reference, day, place) -> new Fault(DirectoryRefusal.UNIT_UNKNOWN, place, Map.of()));
        return new Registration(words(), neighbours, faults).of(candidates);
    }

    private static List<String> faultsOf(Map<UnitCode, List<Span>> taken, NewUnit... list) {
        Faults faults = new Faults();
        register(faults, taken, list);
        return faults.list().stream()
                .map(fault -> fault.refusal().code() + " " + fault.pointer())
                .toList();
    }

    private static List<String> faultsOf(NewUnit... list) {
        return faultsOf(Map.of(), list);
    }

    @Test
    void a_unit_stands_where_it_says() {
        Faults faults = new Faults();
        Unit office = register(faults, Map.of(), until(REFORM, office("thac:vp", "dvhc:12", "command", "ubnd:12")))
                .get(0);

        assertEquals(List.of(), faults.list());
        assertEquals(PLACE.id(), office.standingOn(DAY).area());
        assertEquals(COMMITTEE.id(), office.parentOn("command", DAY).orElseThrow());
        assertEquals("vp", office.codeOn("thac", DAY).orElseThrow());
    }

    @Test
    void whoever_is_above_must_last_as_long() {
        assertEquals(
                List.of("outside-its-life /0/parents/0/parent"),
                faultsOf(office("thac:vp", "dvhc:12", "command", "ubnd:12")));
    }

    @Test
    void units_of_a_list_find_each_other_and_a_circle_of_them_is_found() {
        assertEquals(
                List.of(),
                faultsOf(
                        office("thac:a", "dvhc:12", "command", "thac:b"),
                        until(REFORM.plusYears(9), office("thac:c", "dvhc:12", "command", "thac:a")),
                        until(null, office("thac:b", "dvhc:12", "command", "thac:d")),
                        new NewUnit(
                                "thac:d",
                                "government",
                                "office",
                                "province",
                                "dvhc:12",
                                "D",
                                null,
                                null,
                                null,
                                DAY,
                                null)));
        assertEquals(
                List.of("parent-cycle /0/parents", "parent-cycle /1/parents"),
                faultsOf(
                        office("thac:a", "dvhc:12", "command", "thac:b"),
                        office("thac:b", "dvhc:12", "command", "thac:a")));
    }

    @Test
    void whom_nobody_knows_is_told_with_the_reason() {
        assertEquals(
                List.of("unit-unknown /0/area", "unit-unknown /0/parents/0/parent"),
                faultsOf(office("thac:a", "dvhc:13", "command", "ubnd:13")));
    }

    @Test
    void an_area_is_a_territory_and_only_territories_stand_in_the_tree_of_areas() {
        assertEquals(
                List.of(
                        "not-a-territory /0/area",
                        "not-a-territory /0/parents/0/parent",
                        "parent-not-above /0/parents/0/parent"),
                faultsOf(until(REFORM, office("thac:a", "ubnd:12", "area", "dvhc:12"))));
        assertEquals(
                List.of("area-required /0/area"),
                faultsOf(until(REFORM, office("thac:a", null, "command", "ubnd:12"))));
    }

    @Test
    void a_territory_is_of_a_kind_of_the_register() {
        assertEquals(List.of(), faultsOf(territory("Tỉnh", List.of("dvhc:13"))));
        assertEquals(List.of("unknown-kind /0/kind"), faultsOf(territory("bang", List.of("dvhc:13"))));
    }

    @Test
    void each_code_is_judged_at_its_place() {
        assertEquals(
                List.of("wrong-form-of-code /0/codes/0", "unknown-scheme /0/codes/1", "bad-value /0/codes/2"),
                faultsOf(territory("tỉnh", List.of("dvhc:1", "odd:1", "thac"))).stream()
                        .sorted(java.util.Comparator.comparing(f -> f.substring(f.length() - 1)))
                        .toList());
    }

    @Test
    void a_code_means_one_unit_at_a_time() {
        UnitCode code = new UnitCode("dvhc", "13");
        NewUnit unit = territory("tỉnh", List.of("dvhc:13"));

        assertEquals(List.of("repeated /1/codes/0"), faultsOf(unit, unit));
        assertEquals(List.of("code-taken /0/codes/0"), faultsOf(Map.of(code, List.of(Span.since(REFORM))), unit));
        assertEquals(List.of(), faultsOf(Map.of(code, List.of(new Span(DAY.minusYears(1), DAY))), unit));
    }
}
