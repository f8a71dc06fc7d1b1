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
import vn.thac.parts.Home;
import vn.thac.parts.JavaCommand;
import vn.thac.parts.Part;
import vn.thac.parts.Trouble;

/** One of the services as a process; its folder follows from its name. */
final class ServiceProcess extends Part {

    private static final List<String> FLAGS = List.of(
            "-Xms96m",
            "-Xmn64m",
            "-Xmx256m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=160m",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private final Path program;
    private final int port;
    private final Map<String, String> environment;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    ServiceProcess(Path root, Home home, String module, int port, Map<String, String> environment) {
        super(module, home);
        this.program = root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        this.port = port;
        this.environment = Map.copyOf(environment);
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
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/" + which))
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
