package vn.thac.report.together;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.World.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;

/** A call of many rows lasts longer than a change may. */
@QuarkusTest
@TestProfile(LongCallIT.ShortChanges.class)
class LongCallIT {

    private static final int SECONDS = 8;
    private static final int ROWS = 3;
    private static final int SECONDS_A_ROW = 4;

    public static class ShortChanges implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.transaction-manager.default-transaction-timeout", SECONDS + "s");
        }
    }

    @Inject
    World world;

    @Test
    void with_a_key_it_is_answered_and_kept_though_its_rows_wait_longer_than_one_change_may_take() throws Exception {
        world.today("2024-10-01");
        Country country = new Country(world, ROWS);
        PlanId plan = country.plan();
        List<String> owed = IntStream.range(0, ROWS)
                .mapToObj(i -> country.obligationOf(plan, i))
                .toList();
        hold(owed);
        String key = Ids.next().toString();
        for (int i = 0; i < 2; i++) {
            submit(key, owed).statusCode(207).body("items.status", contains(200, 200, 200));
        }
        assertEquals(
                ROWS,
                world.count("select count(*) as n from report_version v join obligation o on o.id = v.obligation_id"
                        + " where o.plan_id = '" + plan + "'"));
    }

    /** Somebody else has each in hand, and lets go of one behind the other. */
    private void hold(List<String> owed) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(owed.size());
        for (int i = 0; i < owed.size(); i++) {
            int place = i;
            new Thread(() -> QuarkusTransaction.requiringNew().timeout(60).run(() -> {
                        world.database()
                                .first(
                                        "select 1 from obligation where id = ?::uuid for update",
                                        row -> true,
                                        owed.get(place));
                        held.countDown();
                        sleep(SECONDS_A_ROW * (place + 1));
                    }))
                    .start();
        }
        held.await(1, TimeUnit.MINUTES);
    }

    private static void sleep(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ValidatableResponse submit(String key, List<String> owed) {
        return as("ub-lam-son")
                .header("Idempotency-Key", key)
                .body(owed.stream()
                        .map(id -> "{\"id\": \"" + id
                                + "\", \"figures\": [{\"indicator\": \"KS\", \"numerator\": 412.50, \"denominator\": 430},"
                                + " {\"indicator\": \"TRUONG\", \"value\": 3.000}]}")
                        .collect(Collectors.joining(",", "{\"obligations\": [", "]}")))
                .post("/v1/report-submissions")
                .then();
    }
}
