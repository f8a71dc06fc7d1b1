package vn.thac.bench;

import java.time.Duration;
import vn.thac.client.Deployment;
import vn.thac.client.Tokens;
import vn.thac.client.http.ApiClient;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Retry;

/** Who calls in a bench. Each has connections of its own; those that measure send every request once. */
public final class Callers {

    /** The centre's system as posts name it. */
    public static final String GATEWAY_ACTOR = "service-account-national-gateway";

    /** Another system, so that one reports and the other accepts. */
    public static final String SECOND_ACTOR = "service-account-lai-chau-gateway";

    private static final String SECOND = "lai-chau-gateway";
    private static final String GATEWAY = "national-gateway";
    private static final String ADMINISTRATOR = "quan-tri";

    private Callers() {}

    /** The centre's own system, which acts for every People's Committee. */
    public static Caller gateway(Deployment deployment) {
        Tokens tokens = deployment.tokens();
        return new ApiClient(deployment, Retry.never()).as(() -> tokens.ofSystem(GATEWAY));
    }

    /** Its token, for what a caller does not send. */
    public static String gatewayToken(Deployment deployment) {
        return deployment.tokens().ofSystem(GATEWAY);
    }

    /** The second system. */
    public static Caller second(Deployment deployment) {
        Tokens tokens = deployment.tokens();
        return new ApiClient(deployment, Retry.never()).as(() -> tokens.ofSystem(SECOND));
    }

    /** The centre's own, sending again for so long while a service is down. */
    public static Caller patientGateway(Deployment deployment, Duration patience) {
        return patient(deployment, patience, GATEWAY);
    }

    /** The second system, as patient. */
    public static Caller patientSecond(Deployment deployment, Duration patience) {
        return patient(deployment, patience, SECOND);
    }

    private static Caller patient(Deployment deployment, Duration patience, String client) {
        Tokens tokens = deployment.tokens();
        return new ApiClient(deployment, Retry.within(patience)).as(() -> tokens.ofSystem(client));
    }

    /** Who keeps units and posts, and may read everything. */
    public static Caller administrator(Deployment deployment) {
        Tokens tokens = deployment.tokens();
        return new ApiClient(deployment, Retry.never()).as(() -> tokens.ofPerson(ADMINISTRATOR));
    }
}
