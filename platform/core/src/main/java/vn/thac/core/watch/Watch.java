package vn.thac.core.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.work.Worker;

/** Looks at all that is watched, one thing after the other. What cannot be known just now has no number, not an old one. */
@ApplicationScoped
public class Watch {

    private static final Logger LOG = Logger.getLogger(Watch.class);

    @Inject
    Database database;

    @Inject
    MeterRegistry meters;

    @Inject
    @All
    List<Watched> features;

    @ConfigProperty(name = "thac.watch.every", defaultValue = "PT15S")
    Duration every;

    private final Map<Gauge, MultiGauge> shown = new LinkedHashMap<>();
    private volatile @Nullable Seen last;
    private @Nullable Worker worker;

    void start(@Observes StartupEvent event) {
        features.forEach(feature -> feature.gauges().forEach(gauge -> shown.put(gauge, show(gauge))));
        worker = Worker.start("watch", every, this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
    }

    private MultiGauge show(Gauge gauge) {
        return MultiGauge.builder(gauge.name()).description(gauge.meaning()).register(meters);
    }

    private boolean look() throws InterruptedException {
        // By the machine's time: a clock that can be set says nothing of it.
        Instant at = Instant.now();
        Map<Gauge, Map<String, Double>> seen = new LinkedHashMap<>();
        for (Map.Entry<Gauge, MultiGauge> each : shown.entrySet()) {
            Gauge gauge = each.getKey();
            Map<String, Double> numbers = numbers(gauge);
            seen.put(gauge, numbers);
            each.getValue()
                    .register(
                            numbers.entrySet().stream()
                                    .<Row<?>>map(line -> Row.of(tags(gauge, line.getKey()), line.getValue()))
                                    .toList(),
                            true);
        }
        last = new Seen(at, seen);
        return false;
    }

    /** All that was seen when it was last looked. */
    record Seen(Instant at, Map<Gauge, Map<String, Double>> numbers) {}

    /** What was seen last; empty before the first look. */
    Optional<Seen> last() {
        return Optional.ofNullable(last);
    }

    private Map<String, Double> numbers(Gauge gauge) throws InterruptedException {
        try {
            return gauge.look().now(database);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception unknown) {
            LOG.debugf(unknown, "gauge=%s is not known now", gauge.name());
            return Map.of();
        }
    }

    private static Tags tags(Gauge gauge, String value) {
        return gauge.label().isEmpty() ? Tags.empty() : Tags.of(gauge.label(), value);
    }
}
