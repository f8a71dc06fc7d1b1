package vn.thac.testing;

import vn.thac.parts.Parts;
import vn.thac.parts.TokenSource;

/** Access tokens from the Keycloak of this test JVM. */
public final class Tokens {

    private static final TokenSource SOURCE = Parts.running().tokens();

    private Tokens() {}

    public static String of(String username) {
        return SOURCE.of(username);
    }

    public static String ofClient(String clientId) {
        return SOURCE.ofClient(clientId);
    }
}
