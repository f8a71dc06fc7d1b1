package vn.thac.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thac.client.Service;
import vn.thac.parts.Home;
import vn.thac.parts.JavaCommand;
import vn.thac.parts.Part;
import vn.thac.parts.Parts;
import vn.thac.parts.Trouble;

/** One of the services as a process; its database, its role and its folder follow from its name. */
final class ServiceProcess extends Part {

    private static final List<String> FLAGS = List.of(
            "-Xms48m",
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
    private final Service service;
    private final Addresses addresses;
    private final Parts parts;
    private final boolean adjustableClock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    ServiceProcess(Path root, Home home, Service service, Addresses addresses, Parts parts, boolean adjustableClock) {
        super(service.module(), home);
        this.program = root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        this.service = service;
        this.addresses = addresses;
        this.parts = parts;
        this.adjustableClock = adjustableClock;
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
                environment(),
                variable -> false);
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(addresses.port(PortName.of(service))));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", parts.postgres().jdbcUrl(service.database()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.database());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", parts.secrets().database(service.database()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", parts.kafka().bootstrapServers());
        environment.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL", parts.keycloak().realmUrl().toString());
        // Services start while Keycloak still does.
        environment.put("QUARKUS_OIDC_CONNECTION_DELAY", "240S");
        environment.put("THAC_CLOCK_ADJUSTABLE", Boolean.toString(adjustableClock));
        if (adjustableClock) {
            // Production refuses a clock that can be moved.
            environment.put("QUARKUS_PROFILE", "local");
        }
        for (Service each : Service.values()) {
            environment.put(
                    "THAC_SERVICES_" + each.name() + "_URL",
                    addresses.url(PortName.of(each)).toString());
        }
        environment.put("THAC_KEYCLOAK_URL", parts.keycloak().url().toString());
        // glibc gives each thread an arena of its own otherwise: some 60 MB a service.
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    @Override
    public boolean answers() {
        var question = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + addresses.port(PortName.of(service)) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
