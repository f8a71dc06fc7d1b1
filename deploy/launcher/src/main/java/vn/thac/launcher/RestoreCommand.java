package vn.thac.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.thac.client.Console;
import vn.thac.launcher.backup.RestoreBackup;
import vn.thac.parts.Home;
import vn.thac.parts.Leftovers;
import vn.thac.parts.Part;
import vn.thac.parts.Parts;
import vn.thac.parts.Root;

/** {@code restore}: a data folder as it was when the backup was taken; {@code up} then starts on it. */
@Command(
        name = "restore",
        description = "Makes a new data folder of a backup; start it with \"up\".",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private Settings settings;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "The backup.")
    private Path from;

    @Override
    public Integer call() throws Exception {
        Part.bePatient(settings.patience());
        var addresses = settings.addresses();
        var home = new Home(settings.data());
        try (var held = DataFolder.lock(settings.data(), settings.data().resolve("up.lock"))) {
            Leftovers.stop(home);
            Preflight.portsAreFree(addresses);
            RestoreBackup.mustBeWhole(from);
            held.beginRestoring();
            RestoreBackup.lay(from, home);
            var parts = new Parts(Root.find(), home, addresses.parts(), false);
            parts.leaveNothingBehind(List.of(), false);
            try {
                parts.startStores(ready -> {});
                RestoreBackup.tell(from, parts);
                held.markRestored();
            } finally {
                parts.stop();
            }
        }
        Console.line("Restored. Start it: ./thac up --data " + settings.data());
        return 0;
    }
}
