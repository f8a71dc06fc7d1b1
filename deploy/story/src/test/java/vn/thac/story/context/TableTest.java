package vn.thac.story.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columns_are_as_wide_as_their_widest_word_and_numbers_stand_to_the_right() {
        var table = new Table("tier", "mandates").row("Trung ương", 3).row("xã", 1_017);
        assertEquals(
                List.of("tier        mandates", "──────────  ────────", "Trung ương         3", "xã              1017"),
                table.lines());
    }
}
