package vn.thac.plan.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.mandatesOf;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** A mandate and the plan that answers it, committed so that neither saw the other. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class UnseenAnswersIT {

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @Inject
    AgroalDataSource connections;

    @Inject
    SweepBasis sweep;

    private String asking = "";
    private String number = "";

    @BeforeEach
    void a_plan_asks() {
        units.load();
        number = 30_000
                + database.first("select count(*) as n from plan", row -> row.integer("n"))
                        .orElse(0)
                + "-KH/HU";
        asking = draftAndIssue("hu-tam-duong", """
                document: {kind: plan, number: %s, issuer: 'capuy:106', title: Hỏi, date: {value: 2024-02-01}}
                addressees: [{key: a, name: A, units: ['ubnd:106']}]
                mandates: [{addressee: a, asks: own-plan}]
                """.formatted(number));
        await("its mandate", () -> !mandatesOf("hu-tam-duong", "ubnd:106", asking)
                .isEmpty());
    }

    /** The mandate's own note is taken away: the plan's must do, and wait until the other transaction has ended. */
    @Test
    void a_plan_finds_the_mandate_of_a_transaction_that_outlives_its_issue() throws SQLException {
        hide();
        try (Connection other = connections.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeUpdate(
                    "update mandate set state = 'open', excused_at = null where plan = '" + asking + "'");
            statement.executeUpdate("delete from answer_due where xmin = pg_current_xact_id()::xid");
            answer();
            for (int round = 0; round < 3; round++) {
                sweep.sweep();
            }
            assertEquals("excused", state());
            other.commit();
        }
        awaitFulfilled();
    }

    @Test
    void a_mandate_that_opens_again_finds_the_plan_that_was_issued_meanwhile() {
        hide();
        answer();
        sweep.sweep();
        sweep.sweep();
        assertEquals("excused", state());
        database.update("update mandate set state = 'open', excused_at = null where plan = ?::uuid", asking);
        awaitFulfilled();
    }

    private void hide() {
        database.update("update mandate set state = 'excused', excused_at = now() where plan = ?::uuid", asking);
    }

    private void answer() {
        draftAndIssue("ub-tam-duong", """
                document: {kind: plan, issuer: 'ubnd:106', title: Đáp, date: {value: 2024-03-01}}
                basis: [{key: B, relation: implements, number: %s, unit: 'capuy:106', date: {value: 2024-02-01}}]
                """.formatted(number));
    }

    /** One round notes which transactions run, and a later one finds them ended: those of the service itself among them. */
    private void awaitFulfilled() {
        await("the mandate to find its answer", () -> {
            sweep.sweep();
            return "fulfilled".equals(state());
        });
    }

    private String state() {
        return as("hu-tam-duong")
                .get("/v1/mandates?unit=ubnd:106&plan=" + asking)
                .path("items[0].state");
    }
}
