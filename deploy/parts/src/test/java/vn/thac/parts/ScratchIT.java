package vn.thac.parts;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScratchIT {

    @Test
    void a_starter_that_is_killed_leaves_no_process_and_no_data_behind() throws Exception {
        var home = new Home(
                Path.of("target", "parts-killed-" + ProcessHandle.current().pid()));
        Home.delete(home.folder());
        var starter = new ProcessBuilder(JavaCommand.of(
                        List.of("-Dthac.root=" + Root.find(), "-cp", System.getProperty("java.class.path")),
                        Starter.class.getName(),
                        home.folder().toString()))
                .inheritIO()
                .start();
        var pids = awaitPids(home);
        starter.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        for (var pid : pids) {
            ProcessHandle.of(pid)
                    .ifPresent(process ->
                            process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        }
        for (int tries = 0; Files.exists(home.postgres()) && tries < 100; tries++) {
            Part.pause(Duration.ofMillis(100));
        }
        assertFalse(Files.exists(home.postgres()));
    }

    private static List<Long> awaitPids(Home home) throws Exception {
        for (int tries = 0; tries < 1_200; tries++) {
            if (Files.exists(home.folder().resolve("ready"))) {
                return Stream.of("postgres", "kafka", "keycloak")
                        .map(name -> pid(home, name))
                        .toList();
            }
            Part.pause(Duration.ofMillis(100));
        }
        throw new AssertionError("the starter never got ready");
    }

    private static long pid(Home home, String name) {
        return new Child(home, name).running().orElseThrow().pid();
    }

    /** What the test kills. */
    public static final class Starter {

        private Starter() {}

        public static void main(String[] arguments) throws Exception {
            var home = new Home(Path.of(arguments[0]));
            var parts = Parts.scratch(Root.find(), home, Ports.free());
            parts.leaveNothingBehind(List.of(), true);
            parts.start(name -> {});
            Files.createFile(home.folder().resolve("ready"));
            Thread.sleep(60_000);
        }
    }
}
