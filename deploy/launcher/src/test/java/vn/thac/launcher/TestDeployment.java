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
    private final int portBase;
    private final Launcher launcher;
    private final StartedDeployment deployment;

    private TestDeployment(Path data, int portBase, Launcher launcher) {
        this.data = data;
        this.portBase = portBase;
        this.launcher = launcher;
        this.deployment = launcher.start();
    }

    static TestDeployment start(String name) {
        return start(name, 1);
    }

    /** With so many of each service. */
    static TestDeployment start(String name, int instances) {
        Path data = folder(name);
        int base = freeBase();
        return new TestDeployment(data, base, Launcher.fresh(settings(data, base, instances), name));
    }

    /** As {@code up} does, on a folder that is there or not, with clocks that can be set. */
    static TestDeployment up(Path data) {
        int base = freeBase();
        return new TestDeployment(data, base, Launcher.keptWithClock(settings(data, base, 1)));
    }

    /** Over the data of an earlier build. */
    static TestDeployment over(KeptData kept, String name) throws Exception {
        Path data = folder(name);
        int base = freeBase();
        Settings settings = settings(data, base, 1);
        Parts parts =
                Parts.scratch(Root.find(), new Home(data), settings.addresses().parts());
        parts.leaveNothingBehind(List.of(), false);
        parts.startStores(ready -> {});
        kept.lay(parts.postgres()::administrator, parts.kafka().bootstrapServers());
        parts.stop();
        return new TestDeployment(data, base, Launcher.keptWithClock(settings));
    }

    static Path folder(String name) {
        return Path.of("target", name + "-" + ProcessHandle.current().pid()).toAbsolutePath();
    }

    private static Settings settings(Path data, int base, int instances) {
        return CommandLine.populateCommand(
                new Settings(),
                "--data",
                data.toString(),
                "--port-base",
                Integer.toString(base),
                "--instances",
                Integer.toString(instances),
                "--min-memory",
                "2000");
    }

    /** What tells another command of the same whole. */
    String[] options() {
        return new String[] {"--data", data.toString(), "--port-base", Integer.toString(portBase)};
    }

    int portBase() {
        return portBase;
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
    static int freeBase() {
        int some = 22_000 + (int) (ProcessHandle.current().pid() % 200) * 50;
        return IntStream.iterate(some, base -> base < 32_000, base -> base + 50)
                .filter(base -> IntStream.range(0, 40).allMatch(offset -> Ports.isFree(base + offset)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no free ports"));
    }
}
