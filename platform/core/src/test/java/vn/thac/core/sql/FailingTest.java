package vn.thac.core.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailingTest {

    @ParameterizedTest
    @CsvSource({
        // SQLSTATE, failing
        "08001, AWAY",
        "08006, AWAY",
        "57P01, AWAY",
        "57P03, AWAY",
        "53300, AWAY",
        ",      AWAY",
        "53100, FULL",
        "25006, READ_ONLY",
        "58030, READ_ONLY",
        "40001, MET",
        "40P01, MET",
        "23505, STATEMENT",
        "22021, STATEMENT",
        "22009, STATEMENT",
        "42501, STATEMENT",
        "57014, STATEMENT",
        "53200, STATEMENT",
    })
    void a_state_says_whether_to_come_again(String state, Failing failing) {
        assertEquals(failing, Failing.of(new DatabaseException(new SQLException("x", state))));
    }

    @ParameterizedTest
    @EnumSource(Failing.class)
    void only_what_may_be_over_by_itself_passes(Failing failing) {
        boolean passes =
                switch (failing) {
                    case AWAY, FULL, READ_ONLY -> true;
                    case MET, STATEMENT, ELSEWHERE -> false;
                };
        assertEquals(passes, failing.passes());
    }

    @Test
    void what_fails_without_the_database_is_elsewhere() {
        assertEquals(Failing.ELSEWHERE, Failing.of(new IllegalStateException("a bug")));
        assertEquals(Failing.ELSEWHERE, Failing.of(new StackOverflowError()));
    }

    /** A commit that fails tells its reason beside the exception that it throws. */
    @Test
    void the_database_is_found_however_deep_and_beside_it() {
        var full = new SQLException("no space", "53100");
        var rolledBack = new IllegalStateException("rolled back");
        rolledBack.addSuppressed(new RuntimeException(full));
        assertEquals(Failing.FULL, Failing.of(new RuntimeException(rolledBack)));
        assertSame(full, Failing.find(rolledBack, SQLException.class));
    }

    @Test
    void causes_in_a_circle_come_to_an_end() {
        var one = new RuntimeException("one");
        var two = new RuntimeException("two", one);
        one.addSuppressed(two);
        assertNull(Failing.find(two, SQLException.class));
    }
}
