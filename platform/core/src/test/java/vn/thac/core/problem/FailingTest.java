package vn.thac.core.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thac.core.sql.DatabaseException;

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

    @ParameterizedTest
    @CsvSource({
        // SQLSTATE, message,                                             answer
        "40001,      x,                                                   CONCURRENT_CHANGE",
        "23505,      violates unique constraint no_version_twice,         CONCURRENT_CHANGE",
        "53100,      could not extend file: No space left on device,      STORAGE_FULL",
        "25006,      cannot execute INSERT in a read-only transaction,    UNAVAILABLE",
        "08006,      x,                                                   UNAVAILABLE",
    })
    void what_the_caller_can_do_about_is_answered_so(String state, String message, CoreRefusal answer) {
        assertEquals(answer, BugMapper.known(new DatabaseException(new SQLException(message, state))));
    }

    @Test
    void two_who_change_the_same_met_and_a_bug_is_a_bug() {
        assertEquals(
                CoreRefusal.CONCURRENT_CHANGE, BugMapper.known(new RuntimeException(new OptimisticLockException())));
        assertNull(BugMapper.known(new DatabaseException(new SQLException("violates plan_number", "23505"))));
        assertNull(BugMapper.known(new NullPointerException()));
    }

    @Test
    void no_room_is_507_and_nothing_to_reach_503() {
        assertEquals(507, CoreRefusal.STORAGE_FULL.kind().status());
        assertEquals(503, CoreRefusal.UNAVAILABLE.kind().status());
    }
}
