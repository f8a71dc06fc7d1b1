package vn.thac.core.problem;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void nothing_wrong_refuses_nothing() {
        faults.addIf(false, CoreRefusal.BAD_VALUE, "/a");

        assertFalse(faults.any());
        assertDoesNotThrow(faults::refuse);
    }

    @Test
    void all_faults_are_told_together_in_the_order_they_were_found() {
        faults.add(CoreRefusal.BAD_VALUE, "/b")
                .addIf(true, CoreRefusal.MISSING_VALUE, "/a")
                .addIf(false, CoreRefusal.NOT_FOUND, "/c")
                .add(new Fault(CoreRefusal.BAD_VALUE, "/b", Map.of()));

        List<Fault> told = assertThrows(Refused.class, faults::refuse).faults();
        assertEquals(
                List.of("/b", "/a", "/b"), told.stream().map(Fault::pointer).toList());
        assertEquals(faults.list(), told);
    }

    @Test
    void the_first_fault_answers_for_all() {
        faults.add(CoreRefusal.INVALID_VALUES, "/a").add(CoreRefusal.NOT_FOUND, "/b");

        Refused refused = assertThrows(Refused.class, faults::refuse);
        assertEquals(Kind.UNPROCESSABLE, refused.kind());
        assertEquals("invalid-values", refused.getMessage());
    }

    @Test
    void what_was_told_does_not_grow() {
        faults.add(CoreRefusal.BAD_VALUE, "/a");
        List<Fault> told = faults.list();
        Refused refused = assertThrows(Refused.class, faults::refuse);
        faults.add(CoreRefusal.BAD_VALUE, "/b");

        assertEquals(1, told.size());
        assertEquals(1, refused.faults().size());
        assertTrue(faults.any());
    }

    @Test
    void a_fault_keeps_the_values_it_was_found_with() {
        Map<String, Object> args = new HashMap<>(Map.of("value", "x"));
        faults.add(CoreRefusal.BAD_VALUE, "/a", args);
        args.put("value", "y");

        assertEquals(Map.of("value", "x"), faults.list().get(0).args());
    }

    @Test
    void of_a_body_full_of_faults_the_first_are_kept_and_the_rest_counted() {
        Faults faults = new Faults();
        for (int i = 0; i < Faults.MOST + 240_000; i++) {
            faults.add(CoreRefusal.MISSING_VALUE, "/duties/" + i);
        }
        assertEquals(Faults.MOST, faults.list().size());
        assertEquals(240_000, faults.more());
        assertEquals("/duties/0", faults.list().get(0).pointer());
        Refused refused = assertThrows(Refused.class, faults::refuse);
        assertEquals(240_000, refused.more());
        assertEquals(Faults.MOST, refused.faults().size());
    }

    @Test
    void as_many_as_an_answer_names_are_all_named() {
        Faults faults = new Faults();
        for (int i = 0; i < Faults.MOST; i++) {
            faults.add(CoreRefusal.MISSING_VALUE, "/" + i);
        }
        assertEquals(0, faults.more());
        assertEquals(0, Refused.of(CoreRefusal.NOT_FOUND).more());
    }
}
