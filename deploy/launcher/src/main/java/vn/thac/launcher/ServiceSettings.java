package vn.thac.launcher;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import vn.thac.client.Service;
import vn.thac.parts.Databases;
import vn.thac.parts.Part;
import vn.thac.parts.Parts;

/** What services are told by their environment: where they listen and where everything else is. */
final class ServiceSettings {

    private final Addresses addresses;
    private final Parts parts;
    private final boolean adjustableClock;

    ServiceSettings(Addresses addresses, Parts parts, boolean adjustableClock) {
        this.addresses = addresses;
        this.parts = parts;
        this.adjustableClock = adjustableClock;
    }

    /** For an instance of a service that has a database, hears events and checks tokens. */
    Map<String, String> of(Service service, int instance) {
        Map<String, String> environment = common(service, instance);
        String database = service.database();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", parts.postgres().jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", parts.secrets().database(database));
        environment.put("QUARKUS_FLYWAY_USERNAME", Databases.owner(database));
        environment.put("QUARKUS_FLYWAY_PASSWORD", parts.secrets().database(Databases.owner(database)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", parts.kafka().bootstrapServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", realm().toString());
        // One machine plays all clients of the country, and benchmarks measure what a service can do.
        environment.put("THAC_RATE_LIMIT_CLIENT_PER_SECOND", "0");
        environment.put("THAC_RATE_LIMIT_ADDRESS_PER_SECOND", "0");
        // Services start while Keycloak still does.
        environment.put("QUARKUS_OIDC_CONNECTION_DELAY", Part.patience().toSeconds() + "S");
        environment.put("THAC_LOGIN_URL", realm().toString());
        if (service == Service.IDENTITY && !parts.secrets().areOfAnEarlierRealm()) {
            environment.put(
                    "QUARKUS_KEYCLOAK_ADMIN_CLIENT_SERVER_URL",
                    parts.keycloak().url().toString());
            environment.put("THAC_KEYCLOAK_SECRET", parts.secrets().identity());
        }
        if (service == Service.DESK) {
            environment.put("THAC_PAGES_SECRET", parts.secrets().pages());
            environment.put(
                    "QUARKUS_OIDC_PAGES_CONNECTION_DELAY", Part.patience().toSeconds() + "S");
        }
        environment.put("THAC_CLOCK_ADJUSTABLE", Boolean.toString(adjustableClock));
        if (adjustableClock) {
            // Production refuses a clock that can be moved.
            environment.put("QUARKUS_PROFILE", "local");
        }
        return environment;
    }

    private Map<String, String> common(Service service, int instance) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(addresses.port(service, instance)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(addresses.management(service, instance)));
        for (Service each : Service.values()) {
            environment.put(
                    "THAC_SERVICES_" + each.name() + "_URL",
                    addresses.url(PortName.of(each)).toString());
        }
        return environment;
    }

    private URI realm() {
        return parts.keycloak().realmUrl();
    }
}
