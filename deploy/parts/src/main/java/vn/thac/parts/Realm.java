package vn.thac.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What Keycloak begins with: the realm as an installation has it, with one administrator; for demonstrations and tests
 * also the people, the systems and the password logins of the demo.
 */
final class Realm {

    static final String NAME = "thac";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Realm() {}

    /** As a text with placeholders, which Keycloak fills from its environment. */
    static String text(Path root, boolean demo) {
        var folder = root.resolve("identity/realm");
        try {
            if (!demo) {
                return Files.readString(folder.resolve("thac-realm.json"));
            }
            var realm = (ObjectNode) JSON.readTree(Files.readString(folder.resolve("thac-realm.json")));
            var more = JSON.readTree(Files.readString(folder.resolve("thac-demo.json")));
            lay(more, realm, "clients", "clientId");
            lay(more, realm, "users", "username");
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What has the same name in both is as the second file says. */
    private static void lay(JsonNode more, ObjectNode realm, String list, String name) {
        var all = JSON.createArrayNode();
        List<String> replaced = more.path(list).findValuesAsText(name);
        for (JsonNode each : realm.path(list)) {
            if (!replaced.contains(each.path(name).asText())) {
                all.add(each);
            }
        }
        all.addAll((ArrayNode) more.path(list));
        realm.set(list, all);
    }
}
