package vn.thac.core.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which settings are for a demonstration alone. */
final class SettingsOfProduction {

    private static final String PLAIN_HTTP = "thac.production.plain-http";

    private static final String DESK = "thac.services.desk.url";
    private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";

    private static final int SHORTEST_SECRET = 12;
    /** Either says that the service ends TLS itself. */
    private static final List<String> TLS_HERE =
            List.of("quarkus.http.tls-configuration-name", "quarkus.http.ssl.certificate.files");

    private static final List<String> SECRETS = List.of(
            "quarkus.datasource.password",
            "quarkus.flyway.password",
            "thac.keycloak.secret",
            "thac.pages.secret",
            "kafka.ssl.truststore.password",
            "kafka.ssl.keystore.password");
    /** In any letters, with whatever digits behind. */
    private static final Set<String> EXAMPLES = Set.of(
            "password", "postgres", "changeme", "changeit", "secret", "admin", "administrator", "example", "thac");

    private SettingsOfProduction() {}

    /** @param plainHttp whether a login in plain http is meant */
    static List<String> faults(Function<String, Optional<String>> settings, boolean plainHttp) {
        List<String> faults = new ArrayList<>();
        if (isTrue(settings, "thac.clock.adjustable")) {
            faults.add("thac.clock.adjustable is true: the clock of what serves is the machine's.");
        }
        if (!plainHttp) {
            for (String address : List.of("thac.login.url", "quarkus.oidc.token.issuer")) {
                settings.apply(address)
                        .filter(url -> url.toLowerCase(Locale.ROOT).startsWith("http://"))
                        .ifPresent(url -> faults.add(address + " is " + url
                                + ": passwords would be typed into plain http. Only where TLS ends elsewhere: "
                                + PLAIN_HTTP
                                + "=true."));
            }
        }
        if (TLS_HERE.stream().noneMatch(name -> settings.apply(name).isPresent())
                && settings.apply(DESK).filter(SettingsOfProduction::isTls).isPresent()
                && !isTrue(settings, FORWARDING)) {
            faults.add(FORWARDING + " is not true, but " + DESK + " is https: what ends TLS must be believed, or logins"
                    + " and links lead to plain http.");
        }
        for (String secret : SECRETS) {
            settings.apply(secret)
                    .filter(SettingsOfProduction::isGuessed)
                    .ifPresent(value -> faults.add(secret + " is an example, or shorter than " + SHORTEST_SECRET
                            + " characters: make one at random."));
        }
        return faults;
    }

    private static boolean isTls(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("https://");
    }

    private static boolean isTrue(Function<String, Optional<String>> settings, String name) {
        return settings.apply(name).map(Boolean::parseBoolean).orElse(false);
    }

    private static boolean isGuessed(String secret) {
        String letters = secret.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return !secret.isBlank() && (secret.length() < SHORTEST_SECRET || EXAMPLES.contains(letters));
    }
}
