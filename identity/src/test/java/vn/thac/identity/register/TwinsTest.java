package vn.thac.identity.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Faults;
import vn.thac.directory.UnitId;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.Standing;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitName;

class TwinsTest {

    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final UnitId DISTRICT = UnitId.next();
    private static final UnitId OTHER_DISTRICT = UnitId.next();

    private static Unit commune(String name, Span life) {
        return Unit.fresh(
                UnitId.next(),
                Unit.TERRITORY,
                life,
                UnitName.of(name),
                new Standing("xã", "commune", null),
                Map.of("dvhc", "03412"),
                Map.of(Unit.AREA, DISTRICT));
    }

    private static Twins.Territory known(String name, Span during) {
        return new Twins.Territory(UnitId.next(), DISTRICT, "xã", name, "dvhc:1", during);
    }

    private static List<String> faults(Twins twins, Unit unit, LocalDate from) {
        Faults faults = new Faults();
        twins.check(unit, from, "/name", faults);
        return faults.list().stream()
                .map(f ->
                        f.refusal().code() + " " + f.pointer() + " " + f.args().get("other"))
                .toList();
    }

    private static List<String> faults(Twins twins, Unit unit) {
        return faults(twins, unit, BEGIN);
    }

    @Test
    void what_is_called_alike_in_one_place_at_one_time_is_a_twin() {
        Twins twins = new Twins(List.of(known("Bình Lư", Span.since(BEGIN))));

        assertEquals(List.of("twin /name dvhc:1"), faults(twins, commune("BÌNH LƯ", Span.since(BEGIN))));
        assertEquals(List.of(), faults(twins, commune("Bản Bo", Span.since(BEGIN))));
    }

    @Test
    void who_begins_on_the_day_on_which_the_other_ends_is_none() {
        Twins twins = new Twins(List.of(known("Bình Lư", new Span(BEGIN, REFORM))));

        assertEquals(List.of(), faults(twins, commune("Bình Lư", Span.since(REFORM)), REFORM));
        assertEquals(
                List.of("twin /name dvhc:1"),
                faults(
                        new Twins(List.of(known("Bình Lư", new Span(BEGIN, REFORM)))),
                        commune("Bình Lư", Span.since(REFORM.minusDays(1)))));
    }

    @Test
    void two_candidates_are_twins_of_each_other() {
        Twins twins = new Twins(List.of());

        assertEquals(List.of(), faults(twins, commune("Bình Lư", Span.since(BEGIN))));
        assertEquals(List.of("twin /name dvhc:03412"), faults(twins, commune("Bình Lư", Span.since(BEGIN))));
    }

    @Test
    void only_the_days_from_the_change_on_count() {
        Unit commune = commune("Bình Lư", Span.since(BEGIN)).renamed(REFORM, UnitName.of("Mới"));
        Twins twins = new Twins(List.of(known("Bình Lư", Span.since(BEGIN))));

        assertEquals(List.of(), faults(twins, commune, REFORM));
        assertEquals(List.of("twin /name dvhc:1"), faults(twins, commune, REFORM.minusDays(1)));
    }

    @Test
    void a_unit_is_no_twin_of_itself() {
        Unit commune = commune("Bình Lư", Span.since(BEGIN));
        Twins twins = new Twins(Twins.territories(commune, BEGIN));

        assertEquals(List.of(), faults(twins, commune));
    }

    @Test
    void what_a_territory_is_is_told_stretch_by_stretch() {
        Unit commune = commune("Bình Lư", Span.since(BEGIN))
                .renamed(LocalDate.of(2022, 1, 1), UnitName.of("Mới"))
                .retyped(LocalDate.of(2023, 1, 1), new Standing("thị trấn", "commune", null))
                .moved(Unit.AREA, LocalDate.of(2024, 1, 1), OTHER_DISTRICT);

        List<String> told = Twins.territories(commune, BEGIN).stream()
                .map(t -> t.name() + " " + t.kind() + " " + t.above().equals(DISTRICT) + " "
                        + t.during().from())
                .toList();

        assertEquals(
                List.of(
                        "Bình Lư xã true 2020-01-01",
                        "Mới xã true 2022-01-01",
                        "Mới thị trấn true 2023-01-01",
                        "Mới thị trấn false 2024-01-01"),
                told);
        assertEquals(1, Twins.territories(commune, LocalDate.of(2024, 6, 1)).size());
    }

    @Test
    void a_body_and_a_territory_in_no_other_are_none() {
        Unit body = Unit.fresh(
                UnitId.next(),
                "government",
                Span.since(BEGIN),
                UnitName.of("Sở Y tế"),
                new Standing("department", "province", DISTRICT),
                Map.of(),
                Map.of(Unit.COMMAND, DISTRICT));

        assertEquals(List.of(), Twins.territories(body, BEGIN));
        assertEquals(
                List.of(), Twins.territories(commune("A", Span.since(BEGIN)).moved(Unit.AREA, BEGIN, null), BEGIN));
    }
}
