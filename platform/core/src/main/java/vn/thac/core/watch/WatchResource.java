package vn.thac.core.watch;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How the service is doing, for who has no way to its metrics. */
@Path("/v1/watch")
@Tag(name = "Operations")
@Blocking
public class WatchResource {

    private static final String UP = "UP";

    @Inject
    Watch watch;

    @Inject
    SmallRyeHealthReporter health;

    /**
     * How the service is doing.
     *
     * @param at when the numbers were last looked at; absent until they were
     */
    @Schema(name = "ServiceWatch")
    public record ServiceWatch(
            @Schema(description = "Whether the instance that answers takes work: all its checks are up")
            boolean ready,

            @Schema(description = "What the instance that answers needs, each by itself")
            List<Check> checks,

            @Nullable Instant at,

            @Schema(description = "What is watched of the service as a whole; every instance says the same")
            List<Line> numbers) {}

    /** One thing that the service needs, and whether it is there. */
    @Schema(name = "ServiceCheck")
    public record Check(
            @Schema(description = "What is looked at", examples = "events leave")
            String name,

            @Schema(description = "Whether it is as it should be")
            boolean up) {}

    /** A number of those that the metrics have too. */
    @Schema(name = "WatchedNumber")
    public record Line(
            @Schema(description = "As the metrics call it", examples = "events_behind")
            String name,

            @Schema(
                    description = "What it says, in English",
                    examples = "Events of a topic that this service has still to take")
            String meaning,

            @Schema(description = "Of what, where there are several: a topic, a state", examples = "thac.plan")
            @Nullable
            String of,

            @Schema(description = "The number itself", examples = "0")
            double value) {}

    @GET
    @RolesAllowed("administrator")
    @Operation(
            summary = "How the service is doing",
            description = "Whether it takes work, how many events wait to leave and are still to be taken, what was set"
                    + " aside; as the metrics have it, looked at every quarter of a minute. What cannot be known just"
                    + " now has no number.")
    public ServiceWatch read() {
        JsonObject said = health.getReadiness().getPayload();
        return new ServiceWatch(
                isUp(said),
                said.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                        .map(check -> new Check(check.getString("name"), isUp(check)))
                        .toList(),
                watch.last().map(Watch.Seen::at).orElse(null),
                watch.last().map(WatchResource::lines).orElse(List.of()));
    }

    private static boolean isUp(JsonObject said) {
        return UP.equals(said.getString("status"));
    }

    private static List<Line> lines(Watch.Seen seen) {
        return seen.numbers().entrySet().stream()
                .flatMap(each -> each.getValue().entrySet().stream().map(line -> line(each.getKey(), line)))
                .toList();
    }

    private static Line line(Gauge gauge, Map.Entry<String, Double> line) {
        return new Line(gauge.name(), gauge.meaning(), gauge.label().isEmpty() ? null : line.getKey(), line.getValue());
    }
}
