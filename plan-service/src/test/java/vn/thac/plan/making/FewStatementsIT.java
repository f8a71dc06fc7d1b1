package vn.thac.plan.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.mandatesOf;
import static vn.thac.plan.Story.reached;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.EachSpelledOut;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Statements;

/** How often the database is asked when a plan is made. */
@QuarkusTest
@TestProfile(EachSpelledOut.class)
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class FewStatementsIT {

    private static final String SYSTEM = "lai-chau-gateway";

    /** The end of the transaction among them. */
    private static final int MOST = 19;

    @Inject
    SampleUnits units;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void one_act_asks_nothing_twice_and_much_less_than_two_requests() {
        String asking = reached(draftAndIssue(SYSTEM, """
                document: {kind: plan, issuer: 'ubnd:12', title: Hỏi, date: {value: 2024-02-01}}
                targets: [{key: T1, name: Mọi trường có nước sạch, comparator: '>=', value: 95, unit: '%', year: 2030}]
                addressees: [{key: a, name: Các đơn vị, units: ['ubnd:106', 'ubnd:03412', 'ubnd:03390']}]
                duties: [{key: D1, addressee: a, text: Rà soát từng trường}]
                mandates: [{addressee: a, asks: own-plan}]
                """));
        // What asks is read once and kept.
        twice(mandate(asking, "ubnd:03390"));
        List<String> two = twice(mandate(asking, "ubnd:106"));
        List<String> one = once(mandate(asking, "ubnd:03412"));
        assertEquals(Set.copyOf(one).size(), one.size(), () -> String.join("\n--\n", one));
        assertTrue(one.size() <= MOST, () -> one.size() + ":\n" + String.join("\n--\n", one));
        assertTrue(two.size() - one.size() >= 10, () -> two.size() + " and " + one.size());
    }

    private static List<String> twice(String mandate) {
        AtomicReference<String> plan = new AtomicReference<>();
        List<String> drafted = Statements.with(
                "insert into plan ",
                () -> plan.set(as(SYSTEM)
                        .body("{\"mandates\": [\"" + mandate + "\"]}")
                        .post("/v1/plans/from-mandates")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id")));
        List<String> issued = Statements.with("update plan ", () -> as(SYSTEM)
                .header("If-Match", "*")
                .body("{\"number\": \"31/KH-UBND\"}")
                .post("/v1/plans/" + plan.get() + "/issue")
                .then()
                .statusCode(200));
        return Stream.concat(drafted.stream(), issued.stream()).toList();
    }

    private static List<String> once(String mandate) {
        return Statements.with("insert into plan ", () -> as(SYSTEM)
                .body("{\"mandates\": [\"" + mandate + "\"], \"issue\": {\"number\": \"31/KH-UBND\"}}")
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(201));
    }

    private static String mandate(String asking, String unit) {
        return mandatesOf(SYSTEM, unit, asking).get(0);
    }
}
