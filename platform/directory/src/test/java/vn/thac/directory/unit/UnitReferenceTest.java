package vn.thac.directory.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.UnitReference.ByCode;
import vn.thac.directory.unit.UnitReference.ById;

class UnitReferenceTest {

    @Test
    void a_code_is_asked_on_the_day_of_the_question_unless_it_has_its_own() {
        LocalDate today = LocalDate.of(2025, 7, 2);
        assertEquals(Optional.of(new ByCode("ubnd", "91", null)), UnitReference.of("ubnd:91"));
        assertEquals(today, new ByCode("ubnd", "91", null).on(today));
        LocalDate before = LocalDate.of(2025, 6, 30);
        assertEquals(Optional.of(new ByCode("ubnd", "91", before)), UnitReference.of("ubnd:91@2025-06-30"));
        assertEquals(before, new ByCode("ubnd", "91", before).on(today));
    }

    @Test
    void an_id_is_one_unit_on_every_day() {
        UnitId id = UnitId.next();
        assertEquals(Optional.of(new ById(id)), UnitReference.of(id.toString()));
        assertEquals(Optional.of(new ById(id)), UnitReference.of(id.toString().toUpperCase() + "@2025-06-30"));
    }

    @Test
    void what_cannot_be_read_names_no_unit() {
        for (String odd : List.of(
                "",
                "x",
                ":91",
                "ubnd:91@",
                "ubnd:91@soon",
                "ubnd:91@2025-02-30",
                "91@2025-06-30",
                "ubnd:91@+999999999-12-31")) {
            assertEquals(Optional.empty(), UnitReference.of(odd), odd);
        }
    }
}
