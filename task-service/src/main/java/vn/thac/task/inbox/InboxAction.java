package vn.thac.task.inbox;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/**
 * A step that can be taken now, and the address where: method, service and path.
 *
 * @param who the unit that can take it
 * @param by the day until which it should; null where none is set
 */
public record InboxAction(
        @Schema(examples = "submit") String action,
        UnitId who,
        @Nullable LocalDate by,

        @Schema(
                description = "Which service takes it: plan-service, report-service or task-service",
                examples = "report-service")
        String service,

        @Schema(examples = "POST") String method,

        @Schema(examples = "/v1/obligations/0190c5a2-8f00-7000-8000-000000000051/submit")
        String href) {}
