package vn.thac.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Adds to a realm of an earlier build the client by which people log in at the pages: Keycloak takes the realm's file
 * only where there is no realm.
 */
final class RealmClients {

    static final String PAGES = "thac-pages";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI keycloak;
    private final String password;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** @param password of Keycloak's own administrator */
    RealmClients(URI keycloak, String password) {
        this.keycloak = keycloak;
        this.password = password;
    }

    /** @param realm the file, as Keycloak is given it */
    void addPages(String realm, String secret) {
        try {
            String token = token();
            URI clients = URI.create(keycloak + "/admin/realms/" + Realm.NAME + "/clients");
            JsonNode there = JSON.readTree(sent(asked(URI.create(clients + "?clientId=" + PAGES), token)
                            .GET())
                    .body());
            if (there.isEmpty()) {
                sent(asked(clients, token).POST(BodyPublishers.ofString(client(realm, secret))));
            }
        } catch (IOException e) {
            throw new Trouble("Keycloak can't be given the client " + PAGES + " of the pages.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while Keycloak was given a client.", e);
        }
    }

    private static String client(String realm, String secret) throws IOException {
        for (JsonNode client : JSON.readTree(realm).path("clients")) {
            if (PAGES.equals(client.path("clientId").asText())) {
                return client.toString().replace("${THAC_PAGES_SECRET}", secret);
            }
        }
        throw new IllegalStateException("the realm's file has no client " + PAGES);
    }

    private String token() throws IOException, InterruptedException {
        HttpRequest.Builder login = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=admin&password=" + password));
        return JSON.readTree(sent(login).body()).path("access_token").asText();
    }

    private static HttpRequest.Builder asked(URI address, String token) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new Trouble("Keycloak does not take the client " + PAGES + " of the pages: " + answer.statusCode()
                    + ". Add it by hand (docs/operating.md).");
        }
        return answer;
    }
}
