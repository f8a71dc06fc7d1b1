package vn.thac.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a system has to do that knows the contracts only: as a district it issues a plan, as a commune it takes its duty
 * on and sends its report, and the district reads the total. Each client has a plan and a form of its own.
 *
 * @param client by which its codes differ from those of others
 */
record ClientJob(String client) {

    static final String DISTRICT = "ub-thanh-mien";
    static final String COMMUNE = "ub-lam-son";
    static final String UNIT = "ubnd:11260";
    static final String AREA = "dvhc:300";

    /** Behind the last day of the story, and that of the plan. */
    static final LocalDate DAY = LocalDate.of(2025, 1, 6);

    /** Code of the form and of its one indicator. */
    String code() {
        return client + ".diem-vui-choi";
    }

    /** Number and symbol that the plan is issued with. */
    String number() {
        return (900 + client.length()) + "/KH-UBND";
    }

    String planPackage() throws IOException {
        try (InputStream in = Objects.requireNonNull(ClientJob.class.getResourceAsStream("plan-of-a-client.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("CLIENT", client);
        }
    }
}
