package vn.thac.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thac.client.Console;
import vn.thac.client.Scenario;
import vn.thac.client.ScenarioFailure;
import vn.thac.parts.Trouble;

/** The command line of Thác: {@code up}, {@code demo}, {@code status}, {@code backup}, {@code restore}, {@code bench}, {@code keep}. */
@Command(
        name = "thac",
        description = "Carries a directive of the state down to every commune and its reports back up.",
        synopsisSubcommandLabel = "(demo | up | status | backup | restore | bench | keep)",
        subcommands = {
            Main.Demo.class,
            Main.Up.class,
            StatusCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            Main.Bench.class,
            Main.Keep.class,
            HelpCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        CommandLine bench = Objects.requireNonNull(line.getSubcommands().get("bench"));
        bench.setUnmatchedOptionsArePositionalParams(true);
        bench.getCommandSpec().usageMessage().footerHeading("Benches:%n").footer(Scenarios.benches());
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof Trouble || problem instanceof ScenarioFailure) {
                Console.error(String.valueOf(problem.getMessage()));
            } else {
                problem.printStackTrace();
            }
            return 1;
        });
        System.exit(line.execute(arguments.length == 0 ? new String[] {"help"} : arguments));
    }

    private static void waitForStop() throws InterruptedException {
        Console.line("Ctrl-C stops everything.");
        Thread.currentThread().join();
    }

    @Command(
            name = "up",
            description = "Starts everything on data that is kept, and runs until Ctrl-C.",
            mixinStandardHelpOptions = true)
    static final class Up implements Callable<Integer> {

        @Mixin
        private Settings settings;

        @Override
        public Integer call() throws InterruptedException {
            var deployment = Launcher.kept(settings).start();
            Overview.show(deployment);
            Overview.showFirstSteps(deployment);
            waitForStop();
            return 0;
        }
    }

    @Command(
            name = "demo",
            description = "Starts everything on fresh data, tells the story of Directive 28, and runs until Ctrl-C.",
            mixinStandardHelpOptions = true)
    static final class Demo implements Callable<Integer> {

        @Mixin
        private Settings settings;

        @Option(names = "--exit", description = "End after the story, with status 0 when all went as it must.")
        private boolean exit;

        @Option(
                names = "--against",
                paramLabel = "FILE",
                description = "Start nothing: tell the story where the addresses of FILE lead (deploy/compose/check).")
        private @Nullable Path against;

        @Override
        public Integer call() throws Exception {
            var story = Scenarios.named(Scenarios.STORY);
            if (against != null) {
                return story.run(new OtherDeployment(against), List.of());
            }
            var deployment = Launcher.fresh(settings, "demo").start();
            int status = story.run(deployment, List.of());
            Overview.show(deployment);
            Overview.showLogins(deployment);
            if (!exit && status == 0) {
                waitForStop();
            }
            return status;
        }
    }

    @Command(
            name = "keep",
            description = "Tells the story and keeps its data in a file, on which every later build is tested.",
            mixinStandardHelpOptions = true)
    static final class Keep implements Callable<Integer> {

        @Mixin
        private Settings settings;

        @Parameters(index = "0", paramLabel = "FILE", description = "Where to write it; must not be there yet.")
        private String file;

        @Override
        public Integer call() throws Exception {
            if (Files.exists(Path.of(file))) {
                throw new Trouble(file + " is there already, and a fixture is never changed: take another name.");
            }
            Scenario keep = Scenarios.named(Scenarios.KEEP);
            return keep.run(Launcher.fresh(settings, "demo").start(), List.of(file));
        }
    }

    @Command(
            name = "bench",
            description = "Measures a part of the work at national size on fresh data.",
            mixinStandardHelpOptions = true)
    static final class Bench implements Callable<Integer> {

        @Mixin
        private Settings settings;

        @Parameters(index = "0", paramLabel = "NAME", description = "Which bench.")
        private String name;

        @Parameters(
                index = "1..*",
                paramLabel = "ARGUMENT",
                arity = "0..*",
                description = "Passed to the bench, for example --json FILE.")
        private List<String> arguments;

        @Option(
                names = "--kept",
                description =
                        "On the data folder itself, which stays: a bench that finds there what it filled goes on.")
        private boolean kept;

        @Override
        public Integer call() throws Exception {
            var bench = Scenarios.named(name);
            var launcher = kept ? Launcher.keptWithClock(settings) : Launcher.fresh(settings, "bench");
            return bench.run(
                    launcher.comparingTls(bench.comparesTls()).start(), arguments == null ? List.of() : arguments);
        }
    }
}
