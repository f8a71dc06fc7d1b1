package vn.thac.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a system has to do that knows the contracts only: as a district it issues a plan; as a commune it takes its duty
 * on, reads the form and sends its report; the district reads the total and accepts. Each job has a village, a plan and a
 * form of its own.
 *
 * @param client by which its codes differ from those of others
 * @param plan the number of the plan
 */
record ClientJob(String client, int plan) {

    static final String DISTRICT = "ub-thanh-mien";
    static final String COMMUNE = "ub-lam-son";
    static final String UNIT = "ubnd:11260";
    static final String AREA = "dvhc:300";

    /** Behind the last day of the story, and that of the plan. */
    static final LocalDate DAY = LocalDate.of(2025, 1, 6);

    private static final AtomicInteger LAST_PLAN = new AtomicInteger(900);

    static ClientJob of(String client) {
        return new ClientJob(client, LAST_PLAN.incrementAndGet());
    }

    String village() {
        return "thac:thon-" + client;
    }

    /** Code of the form and of its one indicator. */
    String code() {
        return client + ".diem-vui-choi";
    }

    /** Number and symbol that the plan is issued with. */
    String number() {
        return plan + "/KH-UBND";
    }

    String planPackage() throws IOException {
        try (InputStream in = Objects.requireNonNull(ClientJob.class.getResourceAsStream("plan-of-a-client.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("CLIENT", client);
        }
    }
}
