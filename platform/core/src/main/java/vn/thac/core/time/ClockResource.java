package vn.thac.core.time;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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

    /** Beyond it a day cannot be written as all days are. */
    private static final int LAST_YEAR = 9990;

    @Inject
    TheClock clock;

    /** What time the service has. */
    public record Time(
            @NotNull @Schema(examples = "2024-03-15T08:00:00+07:00")
            OffsetDateTime now) {}

    @GET
    @RolesAllowed("**")
    @Operation(summary = "The service's present time")
    public Time read() {
        return time(clock.clock().instant());
    }

    @PUT
    @RolesAllowed("administrator")
    @Operation(summary = "Set the time of a local run (unknown in production)")
    public Time set(@Valid Time time) throws SQLException {
        if (!clock.isAdjustable()) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        if (time.now().getYear() < 1 || time.now().getYear() > LAST_YEAR) {
            throw Refused.at(CoreRefusal.BAD_VALUE, "/now", Map.of("value", time.now()));
        }
        return time(clock.moveTo(time.now().toInstant()));
    }

    private static Time time(Instant now) {
        return new Time(now.atZone(Vietnam.ZONE).toOffsetDateTime());
    }
}
