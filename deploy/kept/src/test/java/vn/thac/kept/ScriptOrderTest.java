package vn.thac.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptOrderTest {

    @Test
    void the_tenth_version_comes_after_the_second_and_a_later_history_after_both() {
        assertEquals(
                List.of("0-V1__a.sql", "0-V2__b.sql", "0-V10__a.sql", "1-V1__z.sql", "10-V1__a.sql"),
                Stream.of("1-V1__z.sql", "0-V10__a.sql", "10-V1__a.sql", "0-V2__b.sql", "0-V1__a.sql")
                        .sorted(new ScriptOrder())
                        .toList());
    }

    @Test
    void what_has_no_version_cannot_be_put_in_order() {
        assertThrows(IllegalArgumentException.class, () -> Stream.of("0-V1__a.sql", "readme.txt")
                .sorted(new ScriptOrder())
                .toList());
    }
}
