package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.thac.client.Service;

/** Whether services that run show every metric that a dashboard or an alert names. */
final class MetricsExposed {

    private static final Pattern LINE = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)[{ ]");

    /** What Prometheus itself says of whom it asks. */
    private static final String ASKED = "up";

    /** As Prometheus asks; offered HTTP/2, the door of the metrics may answer what the client can't follow. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private MetricsExposed() {}

    static void mustBeAllThatAreNamed(StartedDeployment deployment) throws Exception {
        Set<String> missing = new TreeSet<>(Observability.metrics());
        missing.remove(ASKED);
        for (Service service : Service.values()) {
            for (URI instance : deployment.management(service)) {
                LINE.matcher(metrics(instance)).results().forEach(found -> missing.remove(found.group(1)));
            }
        }
        assertEquals(Set.of(), missing, "named in deploy/observability, and of no service");
    }

    static String metrics(URI management) throws Exception {
        var question = HttpRequest.newBuilder(management.resolve("/q/metrics")).build();
        HttpResponse<String> answer = CLIENT.send(question, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), management.toString());
        return answer.body();
    }

    /** The numbers of a metric, whatever its labels are. */
    static List<Double> values(String metrics, String name) {
        return Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? (\\S+)$")
                .matcher(metrics)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
    }
}
