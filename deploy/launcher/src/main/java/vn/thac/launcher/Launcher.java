package vn.thac.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.client.Console;
import vn.thac.client.Service;
import vn.thac.parts.Leftovers;
import vn.thac.parts.Part;
import vn.thac.parts.Parts;
import vn.thac.parts.Root;
import vn.thac.parts.Trouble;

/** Brings the whole up over one data folder and down again; it is closed also by Ctrl-C and SIGTERM. */
final class Launcher implements AutoCloseable {

    private final Settings settings;
    private final String name;
    private final Path folder;
    private final boolean scratch;
    private final boolean adjustableClock;
    private boolean comparesTls;
    private final Path root = Root.find();
    private final Supervisor supervisor;
    private List<ServiceProcess> services = List.of();
    private @Nullable DataFolder data;
    private @Nullable Parts parts;
    private boolean closed;

    private Launcher(Settings settings, String name, Path folder, boolean scratch, boolean adjustableClock) {
        this.settings = settings;
        this.supervisor = new Supervisor(settings.downTooLong());
        this.name = name;
        this.folder = folder;
        this.scratch = scratch;
        this.adjustableClock = adjustableClock;
    }

    /** Over data that is kept. */
    static Launcher kept(Settings settings) {
        return new Launcher(settings, "up", settings.data(), false, false);
    }

    /** Over data that is kept, with clocks that go on from where a test left them, and the people of the demo. */
    static Launcher keptWithClock(Settings settings) {
        return new Launcher(settings, "up", settings.data(), false, true);
    }

    /** Over fresh data of its own below the data folder, with clocks that can be set. */
    static Launcher fresh(Settings settings, String name) {
        return new Launcher(settings, name, settings.data().resolve(name), true, true);
    }

    /** Everything answers over TLS as well; of each service there is one then. */
    Launcher comparingTls(boolean compares) {
        if (compares && settings.addresses().instances().count() > 1) {
            throw new Trouble("TLS is compared on one instance of each service: leave out --instances.");
        }
        comparesTls = compares;
        return this;
    }

    StartedDeployment start() {
        long begin = System.nanoTime();
        Part.bePatient(settings.patience());
        var addresses = settings.addresses();
        Preflight.javaIsNewEnough();
        var held = DataFolder.lock(folder, settings.data().resolve(name + ".lock"));
        data = held;
        if (!scratch) {
            held.mustBeWhole();
        }
        Leftovers.stop(held.home());
        Preflight.portsAreFree(addresses);
        Preflight.memorySuffices(settings.minMemory());
        var started = startOn(held, addresses);
        Console.line("Ready after " + Console.seconds(begin) + ".");
        if (!services.isEmpty()) {
            Console.line(MigrationsRun.line(services));
        }
        return started;
    }

    private StartedDeployment startOn(DataFolder held, Addresses addresses) {
        Console.line("Thác starts on " + folder + (scratch ? ", with fresh data." : "."));
        if (!Parts.prepared(root, scratch)) {
            Console.line("Preparing PostgreSQL and Keycloak: a minute, only the first time …");
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
        var built = scratch
                ? Parts.scratch(root, held.home(), addresses.parts())
                : new Parts(root, held.home(), addresses.parts(), adjustableClock);
        parts = built;
        var told = new ServiceSettings(addresses, built, adjustableClock);
        var tls = comparesTls ? new OfferedTls(addresses, built.offerTls(addresses.kafkaTls()), told) : null;
        var all = settings.partsOnly() ? List.<ServiceProcess>of() : services(held, addresses, told);
        services = all;
        built.leaveNothingBehind(all.stream().map(Part::name).toList(), scratch);
        startAll(built, all);
        if (!scratch) {
            held.markComplete();
        }
        var deployment = new StartedDeployment(root, addresses, built, all, tls);
        supervisor.watch(deployment.all());
        return deployment;
    }

    private List<ServiceProcess> services(DataFolder held, Addresses addresses, ServiceSettings told) {
        var all = addresses
                .instances()
                .boxed()
                .flatMap(instance -> Stream.of(Service.values())
                        .map(each -> new ServiceProcess(
                                root,
                                held.home(),
                                each,
                                instance,
                                addresses.management(each, instance),
                                told.of(each, instance))))
                .toList();
        all.forEach(ServiceProcess::mustBeBuilt);
        return all;
    }

    /** The services begin while Keycloak still does: each waits for it by itself. */
    private void startAll(Parts built, List<ServiceProcess> all) {
        long begin = System.nanoTime();
        var realm = built.begin(name -> ready(name, begin));
        var begun = all.stream()
                .map(part -> Parts.beside(() -> {
                    part.start();
                    ready(part.name(), begin);
                }));
        var others = Stream.concat(Stream.of(realm), begun).toList();
        try {
            others.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof Trouble trouble ? trouble : e;
        }
    }

    private static void ready(String name, long begin) {
        Console.line(String.format(Locale.ROOT, "  %-16s ready  %8s", name, Console.seconds(begin)));
    }

    /** Who writes stops before what it writes to. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        long begin = System.nanoTime();
        Console.line("Thác stops …");
        supervisor.stop();
        services.parallelStream().forEach(Part::stop);
        if (parts != null) {
            parts.stop();
        }
        if (data != null) {
            data.close();
        }
        Console.line("Stopped after " + Console.seconds(begin) + "; nothing is left running.");
    }
}
