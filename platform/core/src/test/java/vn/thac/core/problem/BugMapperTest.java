package vn.thac.core.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.sql.DatabaseException;

/** What an answer says of a failure that no use case foresaw. */
class BugMapperTest {

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
