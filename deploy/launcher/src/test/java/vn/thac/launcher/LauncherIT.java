package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.thac.parts.Home;
import vn.thac.parts.JavaCommand;
import vn.thac.parts.Ports;
import vn.thac.parts.Root;

/** The launcher as a person meets it: a process of its own, its words and its exit status. Without the services. */
@TestMethodOrder(OrderAnnotation.class)
class LauncherIT {

    private static final Path DATA =
            Path.of("target", "launcher-it-" + ProcessHandle.current().pid()).toAbsolutePath();
    private static final int BASE = freeBase();
    private static final List<String> PARTS = List.of("keycloak", "kafka", "postgres");

    @AfterAll
    static void throwAway() {
        Home.delete(DATA);
    }

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (var each : started) {
            each.destroy();
            each.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    @Order(1)
    void what_dies_is_started_again_and_a_second_instance_is_refused() throws Exception {
        var launcher = up(DATA, "first.txt");
        await("ready", () -> Files.exists(DATA.resolve("complete")));
        statusTellsTheMemoryOfEach(launcher);
        var second = up(DATA, "second.txt");
        assertEquals(1, exit(second));
        assertTrue(
                words("second.txt")
                        .startsWith("thac: Another Thác (process " + launcher.pid() + ") is running on " + DATA),
                words("second.txt"));
        for (var name : PARTS) {
            long killed = pid(name);
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            await(name + " is back", () -> words("first.txt").contains(name + " is back"));
            assertNotEquals(killed, pid(name));
        }
        nobodyOfTheDemoIsThere();
        theFirstAdministratorMustChooseAPassword();
    }

    /** As a person in another shell asks. */
    private void statusTellsTheMemoryOfEach(Process launcher) throws Exception {
        assertEquals(0, exit(status("eleventh.txt")), () -> words("eleventh.txt"));
        var told = words("eleventh.txt").lines().toList();
        assertTrue(
                told.get(0).startsWith("Thác runs on " + DATA + " (process " + launcher.pid() + ")"), told.toString());
        var names = told.stream().skip(1).map(line -> line.strip().split(" +")[0]);
        assertEquals(List.of("keycloak", "kafka", "postgres", "launcher", "together"), names.toList());
        var megabytes = told.stream()
                .skip(1)
                .map(line -> Integer.parseInt(line.strip().split(" +")[1].replace(",", "")))
                .toList();
        assertTrue(megabytes.stream().allMatch(each -> each > 20), told.toString());
        assertEquals(
                megabytes.get(4),
                megabytes.stream().limit(4).mapToInt(each -> each).sum(),
                told.toString());
    }

    /** The realm that an installation begins with, as Keycloak has taken it in. */
    private static void nobodyOfTheDemoIsThere() throws Exception {
        assertEquals(List.of("quan-tri", "service-account-thac-identity"), inKeycloak("user_entity", "username"));
        var clients = inKeycloak("client", "client_id");
        assertTrue(clients.containsAll(List.of("thac-pages", "thac-identity")), clients.toString());
        assertTrue(clients.stream().noneMatch(each -> each.equals("thac-demo") || each.endsWith("-gateway")));
        assertTrue(token("thac-demo", "quan-tri", secret("administrator")).contains("invalid_client"));
    }

    private static void theFirstAdministratorMustChooseAPassword() throws Exception {
        var file = new Home(DATA).secrets();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        var rightPassword = token("admin-cli", "quan-tri", secret("administrator"));
        assertTrue(rightPassword.contains("Account is not fully set up"), rightPassword);
        var otherPassword = token("admin-cli", "quan-tri", "another");
        assertTrue(otherPassword.contains("Invalid user credentials"), otherPassword);
    }

    private static List<String> inKeycloak(String table, String column) throws Exception {
        var address = "jdbc:postgresql://127.0.0.1:" + (BASE + PortName.postgres.offset()) + "/keycloak";
        List<String> found = new ArrayList<>();
        try (var connection = DriverManager.getConnection(address, "postgres", secret("postgres"));
                var rows = connection
                        .createStatement()
                        .executeQuery("select t." + column + " from " + table
                                + " t join realm r on r.id = t.realm_id where r.name = 'thac' order by 1")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static String secret(String name) throws IOException {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(new Home(DATA).secrets())) {
            secrets.load(in);
        }
        return secrets.getProperty(name);
    }

    private static String token(String client, String person, String password) throws Exception {
        var form = "grant_type=password&client_id=" + client + "&username=" + person + "&password=" + password;
        var question = HttpRequest.newBuilder(URI.create("http://localhost:" + (BASE + PortName.keycloak.offset())
                        + "/realms/thac/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return HttpClient.newHttpClient()
                .send(question, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Frozen, a process neither works nor dies. */
    @Test
    @Order(7)
    void what_runs_but_does_not_work_is_started_again() throws Exception {
        up(DATA, "tenth.txt", "--down-too-long", "10");
        await("ready", () -> words("tenth.txt").contains("Ready after"));
        long frozen = pid("kafka");
        assertEquals(
                0,
                new ProcessBuilder("kill", "-STOP", Long.toString(frozen))
                        .start()
                        .waitFor());
        await("kafka is back", () -> words("tenth.txt").contains("kafka is back"));
        assertTrue(words("tenth.txt").contains("! kafka has been down for 10 s"), words("tenth.txt"));
        assertNotEquals(frozen, pid("kafka"));
        assertGone(frozen);
    }

    @Test
    @Order(2)
    void after_sigterm_no_process_is_left() throws Exception {
        var launcher = up(DATA, "third.txt");
        await("ready", () -> words("third.txt").contains("Ready after"));
        var pids = PARTS.stream().map(LauncherIT::pid).toList();
        launcher.destroy();
        assertEquals(143, exit(launcher));
        pids.forEach(LauncherIT::assertGone);
        assertEquals(1, exit(status("twelfth.txt")));
        assertEquals("thac: Nothing runs on " + DATA + ".\n", words("twelfth.txt"));
    }

    @Test
    @Order(3)
    void what_a_killed_launcher_leaves_is_cleared_away_by_the_next_one() throws Exception {
        var killed = up(DATA, "fourth.txt");
        await("ready", () -> words("fourth.txt").contains("Ready after"));
        var pids = PARTS.stream().map(LauncherIT::pid).toList();
        killed.destroyForcibly().waitFor();
        var next = up(DATA, "fifth.txt");
        await("ready", () -> words("fifth.txt").contains("Ready after"));
        pids.forEach(LauncherIT::assertGone);
        assertTrue(next.isAlive());
    }

    @Test
    @Order(4)
    void a_data_folder_that_lost_a_piece_is_refused_in_one_sentence() throws Exception {
        Files.move(DATA.resolve("kafka"), DATA.resolve("run/kafka-away"));
        assertEquals(1, exit(up(DATA, "sixth.txt")));
        assertEquals(
                "thac: The data folder " + DATA + " is not whole (kafka/meta.properties is missing): "
                        + "put it back from a copy, or delete the folder to start with empty data.\n",
                words("sixth.txt"));
        Files.move(DATA.resolve("run/kafka-away"), DATA.resolve("kafka"));
    }

    @Test
    @Order(5)
    void a_busy_port_is_named_with_the_way_out() throws Exception {
        try (var busy = new ServerSocket(BASE + PortName.kafka.offset(), 1, InetAddress.getLoopbackAddress())) {
            assertEquals(1, exit(up(DATA, "seventh.txt")));
            assertEquals(
                    "thac: Port " + busy.getLocalPort() + " (kafka) is in use by another program: stop it, "
                            + "or choose others with --port-base N or --port kafka=N.\n",
                    words("seventh.txt"));
        }
    }

    @Test
    @Order(6)
    void too_little_memory_and_a_foreign_folder_are_refused_before_anything_starts() throws Exception {
        var empty = Path.of("target", "launcher-it-empty").toAbsolutePath();
        assertEquals(1, exit(start(empty, "eighth.txt", 99_000_000)));
        assertTrue(
                words("eighth.txt").matches("thac: Only \\d+ MB of memory are available, 99000000 are needed: .*\n"),
                words("eighth.txt"));
        assertFalse(Files.exists(empty.resolve("postgres")));
        var foreign = Files.createDirectories(Path.of("target", "launcher-it-foreign"))
                .toAbsolutePath();
        Files.writeString(foreign.resolve("thesis.doc"), "years of work");
        assertEquals(1, exit(up(foreign, "ninth.txt")));
        assertTrue(words("ninth.txt").contains("holds other things than Thác's data (thesis.doc)"), words("ninth.txt"));
    }

    private Process up(Path data, String output, String... more) throws IOException {
        return start(data, output, 500, more);
    }

    private Process start(Path data, String output, int minMemory, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "up",
                "--parts-only",
                "--min-memory",
                Integer.toString(minMemory),
                "--data",
                data.toString(),
                "--port-base",
                Integer.toString(BASE)));
        arguments.addAll(List.of(more));
        return run(output, arguments);
    }

    private Process status(String output) throws IOException {
        return run(output, List.of("status", "--data", DATA.toString()));
    }

    private Process run(String output, List<String> arguments) throws IOException {
        var command = JavaCommand.of(
                List.of("-Xmx128m", "-Dthac.root=" + Root.find(), "-cp", System.getProperty("java.class.path")),
                Main.class.getName());
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", output).toFile())
                .start();
        started.add(process);
        return process;
    }

    private static int exit(Process process) throws InterruptedException {
        assertTrue(process.waitFor(90, TimeUnit.SECONDS), "does not end");
        return process.exitValue();
    }

    private static String words(String output) {
        try {
            return Files.readString(Path.of("target", output));
        } catch (IOException e) {
            return "";
        }
    }

    private static long pid(String name) {
        try {
            return Long.parseLong(
                    Files.readString(new Home(DATA).processId(name)).split(" ")[0]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertGone(long pid) {
        assertTrue(
                ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty(), "process " + pid + " is still there");
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "still not " + what);
            Thread.sleep(100);
        }
    }

    private static int freeBase() {
        for (int base = 21_000; base < 31_000; base += 50) {
            int candidate = base + (int) (ProcessHandle.current().pid() % 100) * 50;
            if (IntStream.range(0, 40).allMatch(offset -> Ports.isFree(candidate + offset))) {
                return candidate;
            }
        }
        throw new AssertionError("no free ports");
    }
}
