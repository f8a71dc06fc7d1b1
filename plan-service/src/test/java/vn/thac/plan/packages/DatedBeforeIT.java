package vn.thac.plan.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.packages.DocumentDate.Precision;
import vn.thac.testing.PartsResource;

/** The days that a date can mean: the database's form of the rule beside Java's. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class DatedBeforeIT {

    @Inject
    Database database;

    @Test
    void a_date_means_the_same_days_in_the_database_as_in_Java() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            DocumentDate date = any(random);
            assertEquals(date.first(), day("select date_first(?, ?) as d", date), date.toString());
            assertEquals(date.last(), day("select date_last(?, ?) as d", date), date.toString());
        }
    }

    @Test
    void a_document_is_dated_before_another_only_where_no_day_of_the_two_meets() {
        Random random = new Random(8);
        int before = 0;
        for (int i = 0; i < 300; i++) {
            DocumentDate one = random.nextInt(8) == 0 ? null : any(random);
            DocumentDate other = random.nextInt(8) == 0 ? null : any(random);
            boolean expected = one != null && other != null && one.last().isBefore(other.first());
            assertEquals(expected, isBefore(one, other), one + " " + other);
            before += expected ? 1 : 0;
        }
        assertTrue(before > 40, "so few say nothing: " + before);
    }

    private static DocumentDate any(Random random) {
        return new DocumentDate(
                LocalDate.of(2023, 11, 1).plusDays(random.nextInt(500)),
                Precision.values()[random.nextInt(Precision.values().length)]);
    }

    private LocalDate day(String sql, DocumentDate date) {
        return database.first(
                        sql, row -> row.day("d"), date.value(), date.precision().wire())
                .orElseThrow();
    }

    private boolean isBefore(@Nullable DocumentDate one, @Nullable DocumentDate other) {
        return database.first(
                        "select dated_before(?::date, ?, ?::date, ?) as before",
                        row -> row.flag("before"),
                        one == null ? null : one.value(),
                        one == null ? null : one.precision().wire(),
                        other == null ? null : other.value(),
                        other == null ? null : other.precision().wire())
                .orElseThrow();
    }
}
