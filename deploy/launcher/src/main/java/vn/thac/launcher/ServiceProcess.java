package vn.thac.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thac.client.Service;
import vn.thac.parts.Home;
import vn.thac.parts.JavaCommand;
import vn.thac.parts.Part;
import vn.thac.parts.Trouble;

/** An instance of a service as a process; its folder follows from its name. */
final class ServiceProcess extends Part {

    private static final List<String> FLAGS = List.of(
            "-Xms56m",
            "-Xmn24m",
            "-XX:SurvivorRatio=6",
            "-Xmx256m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=160m",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private final Service service;
    private final Path program;
    private final int management;
    private volatile Map<String, String> environment;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** @param management where it says how it is */
    ServiceProcess(
            Path root, Home home, Service service, int instance, int management, Map<String, String> environment) {
        super(name(service, instance), home);
        this.service = service;
        this.program = root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        this.management = management;
        this.environment = Map.copyOf(environment);
    }

    /** The first has the name of its service, {@code desk}; the next is {@code desk-2}. */
    static String name(Service service, int instance) {
        return instance == 0 ? service.module() : service.module() + "-" + (instance + 1);
    }

    Service service() {
        return service;
    }

    /** From its next start on. */
    void tell(Map<String, String> settings) {
        environment = Map.copyOf(settings);
    }

    void mustBeBuilt() {
        if (!Files.exists(program)) {
            throw new Trouble(name() + " is not built: run mvn -DskipTests package (or ./thac, which does).");
        }
    }

    @Override
    protected void launch() {
        // The folder's name marks the process as ours for the watchdog.
        run(
                JavaCommand.of(FLAGS, "-Dthac.home=" + home().folder(), "-jar", program.toString()),
                environment,
                variable -> false);
    }

    @Override
    public boolean answers() {
        return health("ready").isPresent();
    }

    /** Not whether it is ready: while Kafka or the database is away it is not, and a new start would not help. */
    @Override
    public boolean works() {
        return health("live").isPresent();
    }

    /** What it says of its health, {@code ready}, {@code live} or {@code started}; empty while it is not well. */
    Optional<String> health(String which) {
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + management + "/q/health/" + which))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpResponse<String> answer = http.send(question, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
