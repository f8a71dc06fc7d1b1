package vn.thac.core.time;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives every bean its Clock. Only a local run can move it, and the move outlives a restart. */
@Singleton
public class TheClock {

    private final AdjustableClock clock = new AdjustableClock();

    @Inject
    AgroalDataSource database;

    @Inject
    Event<ClockMoved> moved;

    @ConfigProperty(name = "thac.clock.adjustable", defaultValue = "false")
    boolean adjustable;

    @Produces
    @Singleton
    public Clock clock() {
        return clock;
    }

    public boolean isAdjustable() {
        return adjustable;
    }

    void start(@Observes @Priority(2) StartupEvent event) throws SQLException {
        if (!adjustable) {
            return;
        }
        if (LaunchMode.current() == LaunchMode.NORMAL && !ConfigUtils.isProfileActive("local")) {
            throw new IllegalStateException(
                    "thac.clock.adjustable is only for local runs (profile \"local\"): production keeps the true time");
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select offset_ms from clock");
                var row = statement.executeQuery()) {
            if (row.next()) {
                clock.shift(Duration.ofMillis(row.getLong(1)));
            }
        }
    }

    /** Sets the time, to go on from there. */
    Instant moveTo(Instant now) throws SQLException {
        Instant before = clock.instant();
        Duration offset = clock.moveTo(now);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("insert into clock (one, offset_ms) values (true, ?)"
                        + " on conflict (one) do update set offset_ms = excluded.offset_ms")) {
            statement.setLong(1, offset.toMillis());
            statement.executeUpdate();
        }
        moved.fire(new ClockMoved(before, now));
        return clock.instant();
    }
}
