package vn.thac.task.follow;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thac.task.assignment.Bucket;
import vn.thac.task.assignment.Stage;

/** Which occurrences of an assignment are asked for: all parts that are given must hold. */
public class OccurrenceQuery {

    @QueryParam("state")
    @Parameter(description = "assigned, accepted, started, completed, confirmed, declined, sent-back or recalled")
    List<Stage> states = List.of();

    @QueryParam("bucket")
    @Parameter(description = "doneOnTime, doneLate, openInTime, openOverdue or recalled")
    List<Bucket> buckets = List.of();

    @QueryParam("from")
    @Parameter(description = "Those that have this day or a later one", example = "2025-01-01")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Those that have this day or an earlier one", example = "2025-12-31")
    @Nullable
    LocalDate to;
}
