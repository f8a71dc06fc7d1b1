package vn.thac.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is who: Keycloak with the realm of Thác, its data in our PostgreSQL. The realm is imported only when it is absent. */
public final class Keycloak extends Part {

    /** Fixed before the first start, because they cost half a minute. */
    static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=false");

    private static final List<String> FLAGS = List.of(
            "-Xms64m",
            "-Xmn24m",
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.security.egd=file:/dev/urandom",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private final Path distribution;
    private final String realm;
    private final int port;
    private final Postgres postgres;
    private final Secrets secrets;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    Keycloak(Home home, Path distribution, String realm, int port, Postgres postgres, Secrets secrets) {
        super("keycloak", home);
        this.distribution = distribution;
        this.realm = realm;
        this.port = port;
        this.postgres = postgres;
        this.secrets = secrets;
    }

    @Override
    protected void launch() {
        furnish();
        run(
                command(home().keycloak(), archive(), "start", "--optimized", "--import-realm"),
                environment(),
                variable -> variable.startsWith("KC_") || variable.startsWith("QUARKUS_"));
    }

    /** A home of links into the shared distribution, with settings, import and data of its own. */
    private void furnish() {
        var keycloak = home().keycloak();
        try {
            Files.createDirectories(keycloak.resolve("conf"));
            Files.createDirectories(keycloak.resolve("data/import"));
            for (var shared : List.of("bin", "lib", "providers", "themes", "version.txt")) {
                var link = keycloak.resolve(shared);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, distribution.resolve(shared));
            }
            try (var settings = Files.list(distribution.resolve("conf"))) {
                for (var each : settings.toList()) {
                    Files.copy(
                            each,
                            keycloak.resolve("conf").resolve(each.getFileName()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            // After a restart of PostgreSQL the pool must not hand out dead connections.
            Files.writeString(
                    keycloak.resolve("conf/quarkus.properties"), "quarkus.datasource.jdbc.validate-on-borrow=true\n");
            Files.writeString(keycloak.resolve("data/import").resolve(Realm.NAME + "-realm.json"), realm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> archive() {
        return JavaCommand.canArchiveClasses()
                ? List.of(
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + home().keycloak().resolve("data/classes.jsa"))
                : List.of();
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("KC_DB_URL", postgres.jdbcUrl("keycloak"));
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", secrets.database("keycloak"));
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        // There is one Keycloak: no cluster to look for.
        environment.put("KC_CACHE", "local");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(port));
        // One issuer in every token, by whatever name Keycloak was called.
        environment.put("KC_HOSTNAME", url().toString());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdministrator());
        if (!secrets.areOfAnEarlierRealm()) {
            environment.put("THAC_IDENTITY_SECRET", secrets.identity());
            environment.put("THAC_ADMINISTRATOR_PASSWORD", secrets.administrator());
        }
        environment.put("THAC_PAGES_SECRET", secrets.pages());
        environment.put("THAC_SYSTEM_SECRET", secrets.system());
        environment.put("THAC_DEMO_PASSWORD", secrets.demo());
        return environment;
    }

    /** A realm that was made by an earlier build lacks what came later. */
    @Override
    protected void settle() {
        if (!secrets.realmHasPages()) {
            new RealmClients(url(), secrets.keycloakAdministrator()).addPages(realm, secrets.pages());
            secrets.noteRealmHasPages();
        }
    }

    static void build(Path distribution, Path log) throws IOException {
        var options = new ArrayList<>(List.of("build"));
        options.addAll(BUILD_OPTIONS);
        var build = new ProcessBuilder(command(distribution, List.of(), options.toArray(String[]::new)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        build.environment()
                .keySet()
                .removeIf(variable -> variable.startsWith("KC_") || variable.startsWith("QUARKUS_"));
        try {
            if (build.start().waitFor() != 0) {
                throw new Trouble("Keycloak could not be prepared: see " + log + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while Keycloak was prepared.", e);
        }
    }

    /** The JVM itself, not kc.sh: a script in between would survive, or not pass on, a signal. */
    private static List<String> command(Path keycloak, List<String> moreFlags, String... arguments) {
        var flags = new ArrayList<>(FLAGS);
        flags.addAll(moreFlags);
        flags.add("-Dkc.home.dir=" + keycloak);
        flags.add("-Djboss.server.config.dir=" + keycloak.resolve("conf"));
        flags.addAll(List.of(
                "-cp",
                keycloak.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return JavaCommand.of(flags, arguments);
    }

    /** Ready means: the realm is there and tells where its tokens come from. */
    @Override
    public boolean answers() {
        var question = HttpRequest.newBuilder(URI.create(realmUrl() + "/.well-known/openid-configuration"))
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

    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    public URI realmUrl() {
        return URI.create(url() + "/realms/" + Realm.NAME);
    }
}
