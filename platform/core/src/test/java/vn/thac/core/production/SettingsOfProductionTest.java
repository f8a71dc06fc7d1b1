package vn.thac.core.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a service that serves is not started with. */
class SettingsOfProductionTest {

    private static final String GOOD = "f3Kq9ZtWm2xVb7Lp";

    private static List<String> faults(Map<String, String> settings) {
        return SettingsOfProduction.faults(name -> Optional.ofNullable(settings.get(name)), false);
    }

    @Test
    void every_fault_is_named_at_once() {
        List<String> faults = faults(Map.of(
                "thac.clock.adjustable", "true",
                "thac.login.url", "http://login.example/realms/thac",
                "quarkus.datasource.password", "postgres",
                "thac.keycloak.secret", "Change-Me-123456",
                "thac.pages.secret", "secret"));

        assertEquals(
                List.of(
                        "thac.clock.adjustable",
                        "thac.login.url",
                        "quarkus.datasource.password",
                        "thac.keycloak.secret",
                        "thac.pages.secret"),
                faults.stream().map(fault -> fault.split(" ")[0]).toList());
    }

    @Test
    void where_browsers_come_by_tls_who_ends_it_must_be_believed() {
        String forwarding = "quarkus.http.proxy.proxy-address-forwarding";
        String desk = "thac.services.desk.url";
        assertEquals(
                List.of(forwarding),
                faults(Map.of(desk, "https://thac.example")).stream()
                        .map(fault -> fault.split(" ")[0])
                        .toList());
        assertEquals(List.of(), faults(Map.of(desk, "https://thac.example", forwarding, "true")));
        assertEquals(List.of(), faults(Map.of(desk, "http://localhost:8080")));
        assertEquals(
                List.of(), faults(Map.of(desk, "https://thac.example", "quarkus.http.tls-configuration-name", "door")));
    }

    @Test
    void no_fault_says_the_secret() {
        assertTrue(faults(Map.of("thac.keycloak.secret", "Change-Me-123456")).stream()
                .noneMatch(fault -> fault.contains("Me-12")));
    }

    @Test
    void made_secrets_and_tls_are_good_and_plain_http_where_it_is_told() {
        assertEquals(
                List.of(),
                faults(Map.of(
                        "thac.login.url", "https://login.example/realms/thac",
                        "quarkus.datasource.password", GOOD,
                        "thac.keycloak.secret", GOOD)));
        String here = "http://localhost:8085/realms/thac";
        assertEquals(
                List.of(),
                SettingsOfProduction.faults(name -> Optional.of(here), true).stream()
                        .filter(fault -> fault.startsWith("thac.login.url"))
                        .toList());
        assertEquals(1, faults(Map.of("thac.login.url", here)).size());
    }
}
