package vn.thac.plan.mandate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.PlanId;
import vn.thac.testing.PartsResource;

/** How a mandate stands on a day: the database's form of the rule beside Java's. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class MandateStandingIT {

    @Inject
    Database database;

    @Test
    void a_mandate_stands_on_any_day_in_the_database_as_it_does_in_Java() {
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            LocalDate day = LocalDate.of(2025, 6, 1).plusDays(random.nextInt(60));
            LocalDate due = random.nextInt(4) == 0 ? null : day.plusDays(random.nextInt(5) - 2);
            MandateState state = state(random.nextInt(5), due);
            String column =
                    state instanceof MandateState.Open ? "open" : state.on(day).wire();
            assertEquals(state.on(day).wire(), standing(column, due, day), state + " on " + day);
        }
    }

    private static MandateState state(int drawn, @Nullable LocalDate due) {
        MandateState.Open open = new MandateState.Open(due);
        return switch (drawn) {
            case 0 -> open;
            case 1 -> open.fulfilled(PlanId.next(), Instant.EPOCH);
            case 2 -> open.excused(Instant.EPOCH);
            case 3 -> open.recalled(Instant.EPOCH);
            default -> open.passedOn(Instant.EPOCH);
        };
    }

    private String standing(String state, @Nullable LocalDate due, LocalDate day) {
        return database.first(
                        "select mandate_standing(?, ?::date, ?::date) as standing",
                        row -> row.text("standing"),
                        state,
                        due,
                        day)
                .orElseThrow();
    }
}
