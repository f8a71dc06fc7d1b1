package vn.thac.directory.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void a_unit_that_begins_with_the_sign_counts_in_a_hundred_or_a_thousand() {
        assertEquals(BigDecimal.valueOf(100), Share.inHowMany("% hộ"));
        assertEquals(BigDecimal.valueOf(100), Share.inHowMany(" %"));
        assertEquals(BigDecimal.valueOf(1000), Share.inHowMany("\t‰"));
        assertTrue(Share.isPercent(" %"));
    }

    @Test
    void what_is_counted_or_measured_is_no_share() {
        assertNull(Share.inHowMany(null));
        assertNull(Share.inHowMany("hộ"));
        assertNull(Share.inHowMany("người/km²"));
        assertFalse(Share.isPercent("‰"));
        assertFalse(Share.isPercent(null));
    }
}
