package vn.thac.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/** The broker of the events, in a JVM of its own (see deploy/broker). */
public final class Kafka extends Part {

    private static final List<String> FLAGS = List.of(
            // Of a heap of 256 MB a third would be young, and all of it touched.
            "-Xmn32m",
            "-Xmx256m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxDirectMemorySize=128m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            // A few lines a start: what it waits for.
            "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.server.BrokerLifecycleManager=info",
            "-Dorg.slf4j.simpleLogger.showDateTime=true");

    private final Path program;
    private final Ports ports;
    private final @Nullable KafkaRights rights;
    private @Nullable KafkaRights beside;
    private int besidePort;

    Kafka(Home home, Path program, Ports ports) {
        this(home, program, ports, null);
    }

    private Kafka(Home home, Path program, Ports ports, @Nullable KafkaRights rights) {
        super("kafka", home);
        this.program = program;
        this.ports = ports;
        this.rights = rights;
    }

    /** One that is thrown away, with TLS, passwords and rights; beside the administrator it lets in the users. */
    public static Kafka secured(Path root, Home home, String... users) {
        home.create();
        var rights = new KafkaRights(home.folder().resolve("rights"), List.of(users));
        var kafka = new Kafka(home, new Distributions(root).broker(), Ports.free(), rights);
        Watchdog.watch(home, List.of(kafka.name()), true);
        return kafka;
    }

    /** Before it starts: it answers on another port too, over TLS and to who has a password. */
    void offerTls(Path folder, int port) {
        beside = new KafkaRights(folder, List.of());
        besidePort = port;
    }

    /** What a client has to be told to come in over TLS, where that is offered beside the plain way. */
    Map<String, String> overTls() {
        var client = new HashMap<>(
                Objects.requireNonNull(beside, "no TLS is offered").client(KafkaRights.ADMINISTRATOR));
        client.put("bootstrap.servers", "127.0.0.1:" + besidePort);
        return client;
    }

    @Override
    protected void launch() {
        var arguments = new ArrayList<>(List.of(
                home().kafka().toString(), Integer.toString(ports.kafka()), Integer.toString(ports.kafkaController())));
        if (rights != null) {
            arguments.add(rights.brokerSettings(ports).toString());
        } else if (beside != null) {
            arguments.add(beside.settingsBesideThePlain(ports, besidePort).toString());
        }
        var classPath = program.resolve("classes") + ":" + program.resolve("lib") + "/*";
        arguments.addAll(0, List.of("-cp", classPath, "vn.thac.broker.Broker"));
        run(
                JavaCommand.of(FLAGS, arguments.toArray(String[]::new)),
                Map.of(),
                variable -> variable.startsWith("KAFKA_"));
    }

    @Override
    public boolean answers() {
        if (Ports.isFree(ports.kafka())) {
            return false;
        }
        var admin = administrator(5_000);
        try {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            // Without an end it may wait for one that is frozen.
            admin.close(Duration.ofSeconds(1));
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    Admin administrator(int timeoutMs) {
        var settings = new Properties();
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Integer.toString(timeoutMs));
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Integer.toString(timeoutMs));
        if (rights != null) {
            settings.putAll(rights.client(KafkaRights.ADMINISTRATOR));
        }
        return Admin.create(settings);
    }

    /** Who may do what with it; only of a secured one. */
    public KafkaRights rights() {
        return Objects.requireNonNull(rights, "this broker lets everybody in");
    }
}
