package vn.thac.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;

class GroundsTest {

    private static List<String> faults(String reason, String number) {
        Faults faults = new Faults();
        Grounds.check(reason, number, faults);
        try {
            faults.refuse();
            return List.of();
        } catch (Refused refused) {
            return refused.faults().stream().map(f -> f.pointer()).toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        // reason  number  which is at fault
        "1,    -1,  ''",
        "1,    0,   ''",
        "1,    200, ''",
        "1,    201, /number",
        "4000, 200, ''",
        "4001, 200, /reason",
        "0,    -1,  /reason",
        "-1,   201, /reason /number"
    })
    void a_reason_says_something_and_not_too_much_and_a_number_may_be_left_out(int reason, int number, String at) {
        String why = reason < 0 ? null : "x".repeat(reason);
        String by = number < 0 ? null : "1".repeat(number);

        assertEquals(at, String.join(" ", faults(why, by)));
        assertEquals(!at.contains("/reason"), Grounds.isReason(why));
    }

    @ParameterizedTest
    @CsvSource({"' '", "'\t\n'", "'\u3000'"})
    void blanks_are_no_reason_however_many(String blank) {
        assertEquals(List.of("/reason"), faults(blank.repeat(3), null));
    }
}
