package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.parts.Root;

/** The realm stands in three files, each with its own addresses: what {@code LauncherIT} imports, they all say. */
class RealmFilesTest {

    private static final Path ROOT = Root.find();

    private static JsonNode launcher() throws IOException {
        return read("identity/realm/thac-realm.json");
    }

    private static JsonNode read(String file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(ROOT.resolve(file)));
    }

    private static JsonNode kubernetes() throws IOException {
        YAMLFactory yaml = new YAMLFactory();
        try (var documents = new ObjectMapper()
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(
                        yaml.createParser(Files.readString(ROOT.resolve("deploy/kubernetes/base/keycloak.yaml"))))) {
            return documents.readAll().stream()
                    .filter(each -> each.path("kind").asText().equals("KeycloakRealmImport"))
                    .findFirst()
                    .orElseThrow()
                    .path("spec")
                    .path("realm");
        }
    }

    private static JsonNode withoutAddresses(JsonNode realm) {
        JsonNode copy = realm.deepCopy();
        copy.path("clients").forEach(client -> ((ObjectNode) client).remove(List.of("redirectUris", "webOrigins")));
        return copy;
    }

    @Test
    void compose_and_kubernetes_begin_with_the_realm_that_is_tested() throws IOException {
        JsonNode compose = read("deploy/compose/keycloak/thac-realm.json");
        assertEquals(withoutAddresses(launcher()), withoutAddresses(compose));
        assertEquals(compose, kubernetes());
        assertNotEquals(launcher(), compose);
    }

    @Test
    void what_the_demo_adds_is_in_none_of_them() throws IOException {
        List<String> known = launcherClients();
        List<String> clients = read("identity/realm/thac-demo.json").findValuesAsText("clientId");
        assertFalse(clients.isEmpty());
        assertEquals(List.of(), clients.stream().filter(known::contains).toList());
        assertEquals(
                List.of("quan-tri", "service-account-thac-identity"), launcher().findValuesAsText("username"));
    }

    private static List<String> launcherClients() throws IOException {
        return launcher().findValuesAsText("clientId");
    }
}
