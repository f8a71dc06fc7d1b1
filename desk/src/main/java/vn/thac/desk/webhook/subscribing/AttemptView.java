package vn.thac.desk.webhook.subscribing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.desk.outside.Failure;

/**
 * One try to send an event, and what came back.
 *
 * @param failure absent where it was taken
 * @param nextTry absent where it was taken, or nothing is sent any more
 */
@Schema(name = "WebhookAttempt")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttemptView(
        UUID id,
        Instant at,

        @Schema(description = "Id of the event that was sent; absent where none was") @Nullable
        UUID event,

        @Schema(
                description = "Type of the event that was sent; absent where none was",
                examples = "report.submitted.v1")
        @Nullable
        String type,

        @Schema(examples = "503") @Nullable Integer status,
        long milliseconds,
        @Nullable Failure failure,

        @Schema(description = "What went wrong on the way; absent where an answer came") @Nullable
        String detail,

        @Nullable Instant nextTry) {}
