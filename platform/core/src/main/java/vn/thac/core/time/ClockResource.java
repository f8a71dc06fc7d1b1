package vn.thac.core.time;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;

/** The service's present time; a local run can set it. */
@Path("/v1/clock")
@Tag(name = "Operations")
@Blocking
public class ClockResource {

    /** From the year in which the state begins: what is reckoned from a clock goes generations back and forth. */
    private static final int FIRST_YEAR = 1945;

    private static final int LAST_YEAR = 2999;

    @Inject
    TheClock clock;

    /** What time the service has. */
    public record Time(
            @Schema(examples = "2024-03-15T08:00:00+07:00") OffsetDateTime now,

            @Schema(description = "Whether it can be set: only in a local run")
            boolean adjustable) {}

    /** What time the service is to have from here on. */
    public record NewTime(
            @NotNull @Schema(examples = "2024-03-15T08:00:00+07:00")
            OffsetDateTime now) {}

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "The service's present time",
            description = "What the service takes for now when it decides what is due or late. It differs from the"
                    + " real time only where a demonstration or a test has set it.")
    public Time read() {
        return time(clock.clock().instant());
    }

    @PUT
    @RolesAllowed("administrator")
    @Transactional
    @Operation(summary = "Set the time of a local run (unknown in production)")
    public Time set(@Valid NewTime time) throws SQLException {
        if (!clock.isAdjustable()) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        int year = time.now().atZoneSameInstant(Vietnam.ZONE).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refused.at(CoreRefusal.CLOCK_OUT_OF_RANGE, "/now", Map.of("from", FIRST_YEAR, "to", LAST_YEAR));
        }
        return time(clock.moveTo(time.now().toInstant()));
    }

    private Time time(Instant now) {
        return new Time(now.atZone(Vietnam.ZONE).toOffsetDateTime(), clock.isAdjustable());
    }
}
