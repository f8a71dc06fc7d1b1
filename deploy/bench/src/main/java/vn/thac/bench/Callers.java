package vn.thac.bench;

import vn.thac.client.Deployment;
import vn.thac.client.Tokens;
import vn.thac.client.http.ApiClient;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Retry;

/** Who calls in a bench. Each has connections of its own and sends every request once. */
public final class Callers {

    /** The centre's system as posts name it. */
    public static final String GATEWAY_ACTOR = "service-account-national-gateway";

    private static final String GATEWAY = "national-gateway";
    private static final String ADMINISTRATOR = "quan-tri";

    private Callers() {}

    /** The centre's own system, which acts for every People's Committee. */
    public static Caller gateway(Deployment deployment) {
        Tokens tokens = deployment.tokens();
        return new ApiClient(deployment, Retry.never()).as(() -> tokens.ofSystem(GATEWAY));
    }

    /** Who keeps units and posts, and may read everything. */
    public static Caller administrator(Deployment deployment) {
        Tokens tokens = deployment.tokens();
        return new ApiClient(deployment, Retry.never()).as(() -> tokens.ofPerson(ADMINISTRATOR));
    }
}
