package vn.thac.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.thac.launcher.backup.TakeBackup;
import vn.thac.parts.Home;
import vn.thac.parts.Parts;
import vn.thac.parts.Root;

/** {@code backup}: a copy of what runs, by another process than the one that started it. */
@Command(
        name = "backup",
        description = "Copies all data of a running \"up\" into a new folder, while it works.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private Settings settings;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Where to write it; must not be there yet.")
    private Path into;

    @Override
    public Integer call() throws Exception {
        DataFolder.mustBeRunning(settings.data());
        var addresses = settings.addresses();
        var home = new Home(settings.data());
        var running = new Parts(Root.find(), home, addresses.parts(), false);
        TakeBackup.of(new StartedDeployment(Root.find(), addresses, running, List.of(), null), home, into);
        return 0;
    }
}
