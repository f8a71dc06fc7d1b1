package vn.thac.launcher;

import java.nio.file.Path;
import java.util.stream.IntStream;
import picocli.CommandLine;
import vn.thac.parts.Home;
import vn.thac.parts.Ports;

/** The whole stack for a test: on free ports, with fresh data of its own below target, gone when closed. */
final class TestDeployment implements AutoCloseable {

    private final Path data;
    private final Launcher launcher;
    private final StartedDeployment deployment;

    private TestDeployment(Path data, Launcher launcher) {
        this.data = data;
        this.launcher = launcher;
        this.deployment = launcher.start();
    }

    static TestDeployment start(String name) {
        var data = Path.of("target", name + "-" + ProcessHandle.current().pid()).toAbsolutePath();
        var settings = CommandLine.populateCommand(
                new Settings(),
                "--data",
                data.toString(),
                "--port-base",
                Integer.toString(freeBase()),
                "--min-memory",
                "2000");
        return new TestDeployment(data, Launcher.fresh(settings, name));
    }

    StartedDeployment deployment() {
        return deployment;
    }

    @Override
    public void close() {
        launcher.close();
        Home.delete(data);
    }

    private static int freeBase() {
        int some = 32_000 + (int) (ProcessHandle.current().pid() % 200) * 10;
        return IntStream.iterate(some, base -> base < 60_000, base -> base + 10)
                .filter(base -> IntStream.rangeClosed(0, 8).allMatch(offset -> Ports.isFree(base + offset)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no free ports"));
    }
}
