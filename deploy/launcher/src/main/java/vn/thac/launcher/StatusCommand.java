package vn.thac.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.thac.client.Console;
import vn.thac.client.MemoryUse;
import vn.thac.parts.Home;
import vn.thac.parts.NotedProcesses;
import vn.thac.parts.Trouble;

/** {@code status}: what runs and what memory it takes, as another process than the one that started it sees it. */
@Command(
        name = "status",
        description = "Says what of a running \"up\", \"demo\" or \"bench\" runs, and what memory each process takes.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private Settings settings;

    @Override
    public Integer call() {
        var data = settings.data();
        boolean found = false;
        boolean whole = true;
        for (var name : List.of("up", "demo", "bench")) {
            var launcher = DataFolder.holder(data.resolve(name + ".lock"));
            if (launcher.isPresent()) {
                found = true;
                whole &= show(name.equals("up") ? data : data.resolve(name), launcher.get());
            }
        }
        if (!found) {
            throw new Trouble("Nothing runs on " + data + ".");
        }
        return whole ? 0 : 1;
    }

    /** Whether all of it runs. */
    private static boolean show(Path folder, DataFolder.Holder holder) {
        if (holder.process().isEmpty()) {
            Console.line("Thác is just starting on " + folder + ".");
            return false;
        }
        return show(folder, holder.process().getAsLong());
    }

    private static boolean show(Path folder, long launcher) {
        Console.line(
                "Thác runs on " + folder + " (process " + launcher + "); memory in MB, what is shared counted once:");
        List<MemoryUse> memory = new ArrayList<>();
        boolean whole = true;
        for (var each : NotedProcesses.of(new Home(folder)).entrySet()) {
            OptionalLong pid = each.getValue();
            if (pid.isPresent()) {
                memory.add(MemoryReading.of(each.getKey(), pid.getAsLong()));
            } else {
                whole = false;
                line(each.getKey(), "does not run");
            }
        }
        memory.add(MemoryReading.ofLauncher(launcher));
        memory.forEach(each -> line(each.name(), String.format(Locale.ROOT, "%,6d", each.megabytes())));
        line(
                "together",
                String.format(
                        Locale.ROOT,
                        "%,6d",
                        memory.stream().mapToLong(MemoryUse::megabytes).sum()));
        return whole;
    }

    private static void line(String name, String what) {
        Console.line(String.format(Locale.ROOT, "  %-16s %s", name, what));
    }
}
