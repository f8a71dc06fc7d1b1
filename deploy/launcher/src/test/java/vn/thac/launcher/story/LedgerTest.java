package vn.thac.launcher.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.thac.parts.Root;

class LedgerTest {

    private final Sample sample = new Sample(Root.find());
    private final Ledger ledger = new Ledger(sample);

    @Test
    void a_total_is_the_sum_of_what_lies_below_and_a_returned_report_counts_for_nothing() {
        ledger.enter("03412", new Sheet(1, 1, 95, 100));
        ledger.enter("11260", new Sheet(0, 1, 50, 60));
        assertEquals(new Sheet(1, 2, 145, 160), ledger.total("vn"));
        assertEquals(new Sheet(1, 1, 95, 100), ledger.total("106"));
        ledger.strike("03412");
        assertEquals(Sheet.NOTHING, ledger.total("12"));
        assertEquals(1, ledger.reported("vn"));
    }

    @Test
    void made_up_figures_are_possible_ones() {
        sample.territories().forEach(each -> {
            var sheet = each.level().equals("commune") ? Sheet.ofCommune(each.code()) : Sheet.ofDistrict(each.code());
            assertTrue(0 <= sheet.friendly() && sheet.friendly() <= sheet.communes(), each.name());
            assertTrue(0 < sheet.certified() && sheet.certified() <= sheet.children(), each.name());
        });
    }
}
