package vn.thac.client.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitListTest {

    @Test
    void a_list_in_any_order_is_read_and_a_bad_one_is_refused_with_the_reason() {
        var tree = UnitList.parse(
                List.of(UnitList.HEADER, "00001,B,xã,commune,001", "001,C,huyện,district,01", "01,D,tỉnh,province,"));
        assertEquals(
                List.of("01", "001", "00001"),
                tree.all().stream().map(Territory::code).toList());
        assertReason("line 2 has 4 columns", "01,D,tỉnh,province");
        assertReason("the code 01 is there twice", "01,D,tỉnh,province,", "01,E,tỉnh,province,");
        assertReason("001 lies in 09", "001,C,huyện,district,09");
    }

    private static void assertReason(String reason, String... lines) {
        var all = new ArrayList<>(List.of(UnitList.HEADER));
        all.addAll(List.of(lines));
        var refusal = assertThrows(IllegalArgumentException.class, () -> UnitList.parse(all));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }
}
