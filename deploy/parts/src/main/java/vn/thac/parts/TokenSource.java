package vn.thac.parts;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Access tokens of the realm's demo people and systems, kept until shortly before they expire. Safe for many threads. */
public final class TokenSource {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern SECONDS = Pattern.compile("\"expires_in\"\\s*:\\s*(\\d+)");
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final URI realm;
    private final String demoPassword;
    private final String systemSecret;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    private record Token(String value, Instant end) {}

    public TokenSource(URI realm, String demoPassword, String systemSecret) {
        this.realm = realm;
        this.demoPassword = demoPassword;
        this.systemSecret = systemSecret;
    }

    /** A person of the demo, by the name they log in with. */
    public String of(String username) {
        return token(
                "person " + username,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "thac-demo",
                        "username",
                        username,
                        "password",
                        demoPassword));
    }

    /** A government's system, by its client id. */
    public String ofClient(String clientId) {
        return token(
                "client " + clientId,
                Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", systemSecret));
    }

    private String token(String who, Map<String, String> form) {
        return known.compute(
                        who,
                        (name, token) -> token != null && Instant.now().isBefore(token.end) ? token : fetch(who, form))
                .value;
    }

    private Token fetch(String who, Map<String, String> form) {
        var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var token = TOKEN.matcher(answer.body());
            var seconds = SECONDS.matcher(answer.body());
            if (answer.statusCode() != 200 || !token.find() || !seconds.find()) {
                throw new Trouble(
                        "Keycloak gives no token to " + who + ": " + answer.statusCode() + " " + answer.body());
            }
            return new Token(
                    token.group(1),
                    Instant.now().plusSeconds(Long.parseLong(seconds.group(1))).minus(MARGIN));
        } catch (IOException e) {
            throw new Trouble("Keycloak can't be asked for the token of " + who + " at " + realm + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while asking for a token.", e);
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
