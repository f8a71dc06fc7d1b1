package vn.thac.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * PostgreSQL, Kafka and Keycloak of one data folder, with the databases, roles and topics the services expect.
 * A handle, not an owner: another one over the same folder and ports governs the same processes.
 */
public final class Parts {

    private static final String FOLDER = "thac.parts.folder";
    private static final String PORTS = "thac.parts.ports";

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final Postgres postgres;
    private final Kafka kafka;
    private final Keycloak keycloak;

    /** @param demo whether a realm that is not there yet begins with the people and systems of the demo */
    public Parts(Path root, Home home, Ports ports, boolean demo) {
        home.create();
        var distributions = new Distributions(root);
        this.home = home;
        this.ports = ports;
        this.secrets = Secrets.in(home);
        this.postgres = new Postgres(home, distributions.postgres(), ports.postgres(), secrets);
        this.kafka = new Kafka(home, distributions.broker(), ports);
        this.keycloak = new Keycloak(
                home, distributions.keycloak(), Realm.text(root, demo), ports.keycloak(), postgres, secrets);
    }

    /** Before they start: PostgreSQL and Kafka answer over TLS as well, Kafka on a port of its own. */
    public Tls offerTls(int kafkaPort) {
        return Tls.offer(home, postgres, kafka, kafkaPort);
    }

    /** Whether a checkout has been used before; if not, the first parts take a minute longer. */
    public static boolean prepared(Path root, boolean scratch) {
        return new Distributions(root).ready() && (!scratch || new Template(root).ready());
    }

    /** Parts over fresh data that is thrown away: what the home held is gone, and the first start is quick. */
    public static Parts scratch(Path root, Home home, Ports ports) {
        new Template(root).layInto(home);
        return new Parts(root, home, ports, true);
    }

    /** Starts all three, telling each name when it is ready. */
    public void start(Consumer<String> ready) {
        await(begin(ready));
    }

    /**
     * Starts all three, and comes back when a service can begin its own start, with PostgreSQL and Kafka. Keycloak, which
     * needs PostgreSQL alone, is ready with what is given back.
     */
    public CompletableFuture<Void> begin(Consumer<String> ready) {
        var broker = beginBroker(ready);
        startPostgres();
        ready.accept(postgres.name());
        var realm = beside(() -> {
            keycloak.start();
            ready.accept(keycloak.name());
        });
        await(broker);
        return realm;
    }

    /** PostgreSQL and Kafka alone, with databases and topics. */
    public void startStores(Consumer<String> ready) {
        var broker = beginBroker(ready);
        startPostgres();
        ready.accept(postgres.name());
        await(broker);
    }

    private CompletableFuture<Void> beginBroker(Consumer<String> ready) {
        stop();
        remember();
        return beside(() -> {
            kafka.start();
            Topics.ensure(kafka);
            ready.accept(kafka.name());
        });
    }

    /** On a thread of its own: those that all share are as few as the processors, and a start mostly waits. */
    public static CompletableFuture<Void> beside(Runnable start) {
        return CompletableFuture.runAsync(start, task -> {
            var thread = new Thread(task, "start");
            thread.setDaemon(true);
            thread.start();
        });
    }

    void startDatabasesAndRealm() {
        startPostgres();
        keycloak.start();
    }

    private void startPostgres() {
        postgres.start();
        Databases.ensure(postgres, secrets);
    }

    private static void await(CompletableFuture<Void> work) {
        try {
            work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Trouble trouble ? trouble : e;
        }
    }

    /** In the order that loses nothing: who writes stops before what it writes to. */
    public void stop() {
        inStopOrder().forEach(Part::stop);
    }

    public List<Part> inStopOrder() {
        return List.of(keycloak, kafka, postgres);
    }

    /** Makes sure that nothing outlives this JVM, however it ends; {@code before} names what must be stopped before the parts. */
    public void leaveNothingBehind(List<String> before, boolean scratch) {
        var order = new ArrayList<>(before);
        inStopOrder().forEach(part -> order.add(part.name()));
        Watchdog.watch(home, order, scratch);
    }

    private void remember() {
        System.setProperty(FOLDER, home.folder().toString());
        System.setProperty(
                PORTS, ports.postgres() + "," + ports.kafka() + "," + ports.kafkaController() + "," + ports.keycloak());
    }

    /** The parts that this JVM started last, so that a test can kill, freeze and start them again. */
    public static Parts running() {
        var folder = System.getProperty(FOLDER);
        if (folder == null || !Files.isDirectory(Path.of(folder))) {
            throw new IllegalStateException("No parts were started in this JVM");
        }
        var each = System.getProperty(PORTS).split(",");
        var ports = new Ports(
                Integer.parseInt(each[0]),
                Integer.parseInt(each[1]),
                Integer.parseInt(each[2]),
                Integer.parseInt(each[3]));
        return new Parts(Root.find(), new Home(Path.of(folder)), ports, true);
    }

    public Home home() {
        return home;
    }

    public Postgres postgres() {
        return postgres;
    }

    public Kafka kafka() {
        return kafka;
    }

    public Keycloak keycloak() {
        return keycloak;
    }

    public Secrets secrets() {
        return secrets;
    }

    /** Tokens for the people and systems of the realm. */
    public TokenSource tokens() {
        return new TokenSource(keycloak.realmUrl(), secrets.demo(), secrets.system());
    }
}
