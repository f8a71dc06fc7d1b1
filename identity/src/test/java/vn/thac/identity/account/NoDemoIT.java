package vn.thac.identity.account;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.thac.identity.Api;
import vn.thac.testing.PartsResource;

/** What the register learns from the real realm by itself. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class NoDemoIT {

    private static final Api ADMIN = Api.administrator();

    @Inject
    NoDemo noDemo;

    @Inject
    CompareAccounts compare;

    @Inject
    KeycloakClient keycloak;

    @Test
    void each_thing_of_the_demo_is_a_fault_of_a_realm_that_serves() {
        var faults = noDemo.faults();

        assertTrue(faults.contains("the realm has the client thac-demo of the demo: take it out."), faults.toString());
        assertTrue(faults.contains("the realm has the person bo-chinh-tri of the demo: take it out."));
        assertEquals(18, faults.size(), faults.toString());
    }

    /** As somebody does it in Keycloak's console, or a crash left it. */
    @Test
    void what_was_done_in_keycloak_alone_is_taken_over() {
        ADMIN.post("/v1/people", "{\"username\": \"na-hoa\", \"name\": \"Nguyễn Thị Hoa\"}")
                .statusCode(201);
        keycloak.setEnabled(Account.wanted(AccountKind.PERSON, "na-hoa", "", null), false);

        compare.compare();
        assertEquals("false 2", state("na-hoa"));
        compare.compare();
        assertEquals("false 2", state("na-hoa"));
        keycloak.setEnabled(Account.wanted(AccountKind.PERSON, "na-hoa", "", null), true);
        compare.compare();
        assertEquals("true 3", state("na-hoa"));
        assertEquals("true 1", state("giam-sat"));
        ADMIN.get("/v1/systems/lai-chau-gateway").statusCode(200).body("enabled", equalTo(true));
    }

    private static String state(String username) {
        var person = ADMIN.get("/v1/people/" + username).statusCode(200).extract();
        return person.path("enabled") + " " + person.path("version");
    }
}
