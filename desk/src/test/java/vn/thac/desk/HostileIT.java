package vn.thac.desk;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.testing.Hostile;
import vn.thac.testing.HostileValues;
import vn.thac.testing.PartsResource;

/** Whatever is sent to whichever operation of the contract. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "desk"))
class HostileIT {

    @TestHTTPResource
    URI service;

    @Inject
    Database database;

    @Test
    void what_makes_no_sense_is_refused_in_our_shape_and_changes_nothing() {
        Hostile.assertRefused(service, database);
    }

    /** {@code -Dthac.hostile.requests=100000} for a long run. */
    @Test
    void whatever_went_wrong_in_a_body_of_the_right_shape_is_no_fault_of_ours() {
        HostileValues.assertSurvives(service, "xa-binh-lu", "giam-sat");
    }
}
