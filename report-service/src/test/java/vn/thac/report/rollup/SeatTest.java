package vn.thac.report.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatTest {

    private static final UUID REGIME = new UUID(0, 1);

    @ParameterizedTest
    @CsvSource({
        // order position track    of the other         which goes first
        "1, 1, government,         1, 1, government,    0",
        "1, 1, government,         1, 1, party,         -1",
        "1, 2, government,         1, 1, party,         1",
        "2, 1, government,         1, 9, party,         1",
        "7, 1, government,         1099511627777, 1, government, -1"
    })
    void the_earlier_regime_goes_first_then_the_place_in_the_rule_then_the_track(
            long order, int position, String track, long otherOrder, int otherPosition, String otherTrack, int first) {
        Seat one = new Seat(REGIME, order, position, track, Map.of());
        Seat other = new Seat(REGIME, otherOrder, otherPosition, otherTrack, Map.of());

        assertEquals(first, Integer.signum(one.compareFor("N", other)));
        assertEquals(-first, Integer.signum(other.compareFor("N", one)));
    }

    @Test
    void whom_a_rule_declares_supply_together_and_the_others_not_at_all() {
        Seat declared = new Seat(REGIME, 1, 1, "government", Map.of("N", true));
        Seat too = new Seat(REGIME, 1, 2, "party", Map.of("N", true));
        Seat not = new Seat(REGIME, 1, 1, "government", Map.of("N", false));

        assertEquals(0, declared.compareFor("N", too));
        assertTrue(declared.compareFor("M", too) < 0);
        assertTrue(not.isBarredFrom("N"));
        assertFalse(not.isBarredFrom("M"));
        assertFalse(declared.isBarredFrom("N"));
    }
}
