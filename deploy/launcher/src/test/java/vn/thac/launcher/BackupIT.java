package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
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
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import picocli.CommandLine;
import vn.thac.client.Service;
import vn.thac.client.http.ApiClient;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Retry;
import vn.thac.parts.Home;
import vn.thac.parts.Trouble;

/** A backup that is taken while people work: what it is made into has all that was done before, once, and goes on. */
@Order(6)
@ExtendWith(ToldStory.Undisturbed.class)
class BackupIT {

    private static final Path BACKUP = TestDeployment.folder("backup-it-kept");

    @Test
    void what_was_done_before_a_backup_is_there_once_after_it_was_restored(ToldStory story) throws Exception {
        Path restored = TestDeployment.folder("backup-it-restored");
        try {
            story.day(ClientJob.DAY);
            Map<Service, Long> before = changes(story.deployment());
            assertEquals(1, backUpWhereNothingListens(story.whole()));
            assertFalse(Files.exists(BACKUP), "half a backup is left");
            assertEquals(0, backUpWhilePeopleWork(story.whole()));
            new Invariants(story.deployment()).mustHold();
            story.close();
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(BACKUP)));
            nothingIsLaidWherePortsAreTaken(restored);
            nothingStartsOnHalfABackup(restored);
            assertEquals(0, restore(restored, TestDeployment.freeBase()), "over what a restore has left");
            assertEquals(1, restore(restored, TestDeployment.freeBase()), "over data that is there");
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

    /** As who leaves out the port base with which it was started. */
    private static int backUpWhereNothingListens(TestDeployment whole) {
        return command(
                new BackupCommand(),
                "--data",
                whole.options()[1],
                "--port-base",
                Integer.toString(TestDeployment.freeBase()),
                BACKUP.toString());
    }

    /** District and commune do one job after the other until it is taken: in each service something changes meanwhile. */
    private static int backUpWhilePeopleWork(TestDeployment whole) throws Exception {
        List<String> told = new ArrayList<>(List.of(whole.options()));
        told.add(BACKUP.toString());
        CompletableFuture<Integer> taken =
                CompletableFuture.supplyAsync(() -> command(new BackupCommand(), told.toArray(String[]::new)));
        int jobs = 0;
        while (!taken.isDone()) {
            new ClientInJava(whole.deployment(), ClientJob.of("sao-" + jobs++)).work();
        }
        assertTrue(jobs > 1, "only one job was begun before the backup was taken");
        return taken.join();
    }

    private static void nothingIsLaidWherePortsAreTaken(Path into) throws IOException {
        int base = TestDeployment.freeBase();
        try (var taken = new ServerSocket(base)) {
            assertEquals(1, restore(into, taken.getLocalPort()));
        }
        assertFalse(Files.exists(new Home(into).secrets()), "something was laid");
    }

    /** As after a fall in the midst of it. */
    private static void nothingStartsOnHalfABackup(Path into) throws IOException {
        Files.writeString(into.resolve("restoring"), "");
        Files.writeString(new Home(into).secrets(), "");
        try (var held = DataFolder.lock(into, into.resolve("up.lock"))) {
            Trouble refused = assertThrows(Trouble.class, held::mustBeWhole);
            assertTrue(refused.getMessage().contains("not restored to its end"), refused.getMessage());
        }
    }

    private static int restore(Path into, int base) {
        return command(
                new RestoreCommand(),
                "--data",
                into.toString(),
                "--port-base",
                Integer.toString(base),
                BACKUP.toString());
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
