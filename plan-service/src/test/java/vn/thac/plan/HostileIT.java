package vn.thac.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.testing.Hostile;
import vn.thac.testing.HostileValues;
import vn.thac.testing.PartsResource;

/** Whatever is sent to whichever operation of the contract. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class HostileIT {

    @TestHTTPResource
    URI service;

    @Inject
    Database database;

    @Test
    void what_makes_no_sense_is_refused_in_our_shape_and_changes_nothing() {
        long before = changes();
        assertEquals(List.of(), Hostile.wrongAnswers(URI.create("http://" + service.getAuthority()), "quan-tri"));
        assertEquals(before, changes());
    }

    /** {@code -Dthac.hostile.requests=100000} for a long run. */
    @Test
    void whatever_went_wrong_in_a_body_of_the_right_shape_is_no_fault_of_ours() {
        HostileValues.assertSurvives(service, "quan-tri", "xa-binh-lu");
    }

    private long changes() {
        return database.first("select count(*) as n from audit", row -> row.number("n"))
                .orElseThrow();
    }
}
