package vn.thac.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Sql;
import vn.thac.testing.PartsResource;

/** Lists ask PostgreSQL where a report stands; it answers as {@link Standing} does, for any state, due date and day. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class StandingIT {

    @Inject
    Database database;

    @RepeatedTest(50)
    void the_database_and_the_rule_agree(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        LocalDate today = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(400));
        LocalDate due = random.nextInt(4) == 0 ? null : today.plusDays(random.nextInt(5) - 2L);
        for (ReportState state : ReportState.values()) {
            String what = state + " due " + due + " on " + today;
            for (Standing standing : Standing.values()) {
                assertEquals(
                        Standing.of(state, due, today) == standing,
                        holds(state, due, StandingStore.is(standing, "o", today)),
                        what + ": " + standing);
            }
            assertEquals(
                    Standing.isOverdue(state, due, today),
                    holds(state, due, StandingStore.overdue("o", today)),
                    what + ": overdue");
            assertEquals(state.counts(), holds(state, due, Sql.of(StandingStore.counts("o"))), what + ": counts");
        }
    }

    private boolean holds(ReportState state, LocalDate due, Sql condition) {
        return database.first(
                        Sql.of(
                                        "select 1 as one from (select ?::text as state, ?::date as due, ?::uuid as id) o where",
                                        state.wire(),
                                        due,
                                        UUID.randomUUID())
                                .add(condition),
                        row -> row.integer("one"))
                .isPresent();
    }
}
