package vn.thac.plan.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.core.event.Change;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.Contract;
import vn.thac.plan.duty.Programme.Period;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.programme.ProgrammeRecorded.Step;

class ProgrammeEventsContractTest {

    @Test
    void an_entry_of_the_register_is_written_as_the_sample() {
        Contract.holds(ProgrammeRecorded.TYPE, recorded());
    }

    @Test
    void it_is_in_order_with_what_is_said_of_the_same_programme() {
        Change change = recorded().change(2);
        assertEquals("programme", change.aggregate());
        assertEquals("definition", change.topic());
        assertEquals(id(50), change.key());
        assertEquals(2, change.sequence());
    }

    private static ProgrammeRecorded recorded() {
        Registered programme = new Registered(
                id(50),
                2,
                new UnitId(id(1)),
                "Chương trình sức khỏe học đường",
                List.of("Sức khỏe học đường"),
                "programme",
                "central",
                new UnitId(id(2)),
                new Period(2021, 2025, 2030, null),
                id(60),
                null,
                List.of("SKHD"),
                null,
                null,
                List.of(PackageReader.typed(PackageReader.stored("""
                                {"targets": [{"key": "T1", "indicator": "SKHD", "comparator": ">=", "value": 95.5, "unit": "%",
                                  "year": 2025, "then": "maintain"}]}""")).targets().get(0)),
                id(61));
        return ProgrammeRecorded.of(
                programme,
                Step.CHANGED,
                new NamedUnit(new UnitId(id(1)), "ubnd:12", "Ủy ban nhân dân tỉnh Lai Châu"),
                new NamedUnit(new UnitId(id(2)), null, "Bộ Giáo dục và Đào tạo"),
                "Bổ sung chỉ số",
                List.of(new ProgrammeRecorded.Measure("SKHD", "Trường có nhân viên y tế", "SKHD", "up")));
    }

    private static UUID id(int n) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n));
    }
}
