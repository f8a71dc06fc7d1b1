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
import java.util.Locale;
import java.util.Map;
import vn.thac.parts.Home;
import vn.thac.parts.JavaCommand;
import vn.thac.parts.Part;
import vn.thac.parts.Parts;
import vn.thac.parts.Trouble;

/** One of the four services as a process; its database, its role and its folder follow from its place. */
final class Service extends Part {

    static final List<Place> PLACES = List.of(Place.identity, Place.plan, Place.task, Place.report);

    private static final List<String> FLAGS = List.of(
        "-Xms48m", "-Xmx256m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MaxMetaspaceSize=160m", "-XX:ReservedCodeCacheSize=64m",
        "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private final Path program;
    private final Place place;
    private final Addresses addresses;
    private final Parts parts;
    private final boolean adjustableClock;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    Service(Path root, Home home, Place place, Addresses addresses, Parts parts, boolean adjustableClock) {
        super(nameOf(place), home);
        this.program = root.resolve(nameOf(place)).resolve("target/quarkus-app/quarkus-run.jar");
        this.place = place;
        this.addresses = addresses;
        this.parts = parts;
        this.adjustableClock = adjustableClock;
    }

    static String nameOf(Place place) {
        return place == Place.identity ? "identity" : place + "-service";
    }

    void mustBeBuilt() {
        if (!Files.exists(program)) {
            throw new Trouble(name() + " is not built: run mvn -DskipTests package (or ./thac, which does).");
        }
    }

    @Override
    protected void launch() {
        // The folder's name marks the process as ours for the watchdog.
        run(JavaCommand.of(FLAGS, "-Dthac.home=" + home().folder(), "-jar", program.toString()), environment(), variable -> false);
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(addresses.port(place)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", parts.postgres().jdbcUrl(place.name()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", place.name());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", parts.secrets().database(place.name()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", parts.kafka().bootstrapServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", parts.keycloak().realmUrl().toString());
        // Services start while Keycloak still does.
        environment.put("QUARKUS_OIDC_CONNECTION_DELAY", "240S");
        environment.put("THAC_CLOCK_ADJUSTABLE", Boolean.toString(adjustableClock));
        if (adjustableClock) {
            // Production refuses a clock that can be moved.
            environment.put("QUARKUS_PROFILE", "local");
        }
        PLACES.forEach(each -> environment.put("THAC_SERVICES_" + each.name().toUpperCase(Locale.ROOT) + "_URL",
            addresses.url(each).toString()));
        environment.put("THAC_KEYCLOAK_URL", parts.keycloak().url().toString());
        // glibc gives each thread an arena of its own otherwise: some 60 MB a service.
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    @Override
    public boolean answers() {
        var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + addresses.port(place) + "/q/health/ready"))
            .timeout(Duration.ofSeconds(5)).build();
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
