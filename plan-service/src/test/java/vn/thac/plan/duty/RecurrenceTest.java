package vn.thac.plan.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.plan.duty.Recurrence.Rhythm;
import vn.thac.plan.packages.PackageReader;

/** How often a plan wants something done. */
class RecurrenceTest {

    @ParameterizedTest
    @CsvSource({
        "continuous, CONTINUOUS",
        "annual, ANNUAL",
        "six-monthly, SIX_MONTHLY",
        "quarterly, QUARTERLY",
        "monthly, MONTHLY",
        "periodic, PERIODIC",
        "ad-hoc, AD_HOC"
    })
    void each_rhythm_has_its_word(String word, Rhythm rhythm) {
        assertEquals(List.of(rhythm), Recurrence.of(word).rhythms());
        assertEquals("\"" + word + "\"", PackageReader.write(new Recurrence(List.of(rhythm))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "+annual",
                "annual+",
                "annual++",
                "annual++monthly",
                "ANNUAL",
                "six_monthly",
                "annual, monthly",
                "yearly"
            })
    void any_other_word_is_no_rhythm(String written) {
        assertThrows(IllegalArgumentException.class, () -> Recurrence.of(written));
    }

    @Test
    void several_rhythms_stay_in_the_order_of_the_text() {
        assertEquals(
                "monthly+quarterly+annual",
                Recurrence.of("monthly+quarterly+annual").toString());
        assertEquals(Recurrence.of("monthly+annual"), new Recurrence(List.of(Rhythm.MONTHLY, Rhythm.ANNUAL)));
        assertNotEquals(Recurrence.of("monthly+annual"), Recurrence.of("annual+monthly"));
        assertNotEquals(Recurrence.of("annual"), Recurrence.of("annual+annual"));
    }

    @Test
    void a_recurrence_without_a_rhythm_is_none() {
        assertThrows(IllegalArgumentException.class, () -> new Recurrence(List.of()));
    }
}
