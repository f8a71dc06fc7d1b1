package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.thac.client.Service;
import vn.thac.client.http.ApiClient;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Retry;
import vn.thac.parts.Home;
import vn.thac.story.Story;
import vn.thac.story.context.Patience;
import vn.thac.story.step.ReportTamDuong;
import vn.thac.story.step.Step;

/** A backup that is taken while people work: what it is made into has all that was done before, once, and goes on. */
class BackupIT {

    private static final Path BACKUP = TestDeployment.folder("backup-it-kept");

    private final Map<Service, Long> before = new EnumMap<>(Service.class);
    private CompletableFuture<Integer> taken = CompletableFuture.completedFuture(-1);

    @Test
    void what_was_done_before_a_backup_is_there_once_after_it_was_restored() throws Exception {
        Path restored = TestDeployment.folder("backup-it-restored");
        try {
            try (TestDeployment whole = TestDeployment.up(TestDeployment.folder("backup-it"))) {
                Story.tell(whole.deployment(), Patience.duringFaults(), step -> backUpDuring(step, whole));
                assertEquals(0, taken.join());
                new Invariants(whole.deployment()).mustHold();
            }
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(BACKUP)));
            assertEquals(0, restore(restored));
            assertEquals(1, restore(restored), "over data that is there");
            try (TestDeployment again = TestDeployment.up(restored)) {
                new Invariants(again.deployment()).mustHold();
                Map<Service, Long> now = changes(again.deployment());
                now.forEach((service, there) ->
                        assertTrue(there >= before.get(service), service + ": " + there + ", before " + before));
                noTopicIsSaidToBeLost(again.deployment());
                workGoesOn(again.deployment());
            }
        } finally {
            Home.delete(BACKUP);
            Home.delete(restored);
        }
    }

    private static int restore(Path into) {
        return command(
                new RestoreCommand(),
                "--data",
                into.toString(),
                "--port-base",
                Integer.toString(TestDeployment.freeBase()),
                BACKUP.toString());
    }

    private void backUpDuring(Step step, TestDeployment whole) {
        if (step instanceof ReportTamDuong) {
            before.putAll(changes(whole.deployment()));
            List<String> told = new ArrayList<>(List.of(whole.options()));
            told.add(BACKUP.toString());
            taken = CompletableFuture.supplyAsync(() -> command(new BackupCommand(), told.toArray(String[]::new)));
        }
    }

    private static int command(Object command, String... arguments) {
        return new CommandLine(command).execute(arguments);
    }

    private static Map<Service, Long> changes(StartedDeployment deployment) {
        Map<Service, Long> changes = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            changes.put(service, number(deployment, service, "select count(*) from audit"));
        }
        return changes;
    }

    /** They are others than before, but hold all that was told. */
    private static void noTopicIsSaidToBeLost(StartedDeployment deployment) {
        for (Service service : Service.values()) {
            assertEquals(0, number(deployment, service, "select count(*) from topic where lost_at is not null"));
        }
    }

    private static void workGoesOn(StartedDeployment deployment) throws SQLException {
        Caller administrator = new ApiClient(deployment, Retry.within(Duration.ofMinutes(1)))
                .as(() -> deployment.tokens().ofPerson("quan-tri"));
        administrator.post(
                Service.IDENTITY,
                "/v1/posts",
                Body.json(Map.of(
                        "actor", "giam-sat", "unit", "ubnd:91", "duties", List.of("oversee"), "from", "2024-01-01")));
        new Invariants(deployment).mustHold();
    }

    private static long number(StartedDeployment deployment, Service service, String question) {
        try (Connection database = deployment.database(service.database());
                ResultSet row = database.createStatement().executeQuery(question)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
