package vn.thac.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine;
import vn.thac.kept.KeptData;
import vn.thac.parts.Home;
import vn.thac.parts.Parts;
import vn.thac.parts.Ports;
import vn.thac.parts.Root;

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
        Path data = folder(name);
        return new TestDeployment(data, Launcher.fresh(settings(data), name));
    }

    /** Over the data of an earlier build. */
    static TestDeployment over(KeptData kept, String name) throws Exception {
        Path data = folder(name);
        Settings settings = settings(data);
        Parts parts =
                Parts.scratch(Root.find(), new Home(data), settings.addresses().parts());
        parts.leaveNothingBehind(List.of(), false);
        parts.startStores(ready -> {});
        kept.lay(parts.postgres()::administrator, parts.kafka().bootstrapServers());
        parts.stop();
        return new TestDeployment(data, Launcher.keptWithClock(settings));
    }

    private static Path folder(String name) {
        return Path.of("target", name + "-" + ProcessHandle.current().pid()).toAbsolutePath();
    }

    private static Settings settings(Path data) {
        return CommandLine.populateCommand(
                new Settings(),
                "--data",
                data.toString(),
                "--port-base",
                Integer.toString(freeBase()),
                "--min-memory",
                "2000");
    }

    StartedDeployment deployment() {
        return deployment;
    }

    @Override
    public void close() {
        launcher.close();
        Home.delete(data);
    }

    /** Below those that the system gives away: another program's call could have got one of them meanwhile. */
    private static int freeBase() {
        int some = 22_000 + (int) (ProcessHandle.current().pid() % 400) * 10;
        return IntStream.iterate(some, base -> base < 32_000, base -> base + 10)
                .filter(base -> IntStream.rangeClosed(0, 8).allMatch(offset -> Ports.isFree(base + offset)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no free ports"));
    }
}
