package vn.thac.desk.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event in the JSON format of CloudEvents 1.0.
 *
 * @param id the same at each repetition: by it a reader knows what it has already
 * @param sequence gap-free within the subject, from 1; absent where the event tells of many
 * @param partitionkey events of one key come in their order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloudEvent(
        @Schema(description = "Version of CloudEvents in which it is written", examples = "1.0")
        String specversion,

        UUID id,

        @Schema(description = "The service that told it", examples = "/thac/report-service")
        String source,

        @Schema(description = "What happened, with the version of its schema", examples = "report.submitted.v1")
        String type,

        @Schema(description = "What changed; absent where the event tells of many") @Nullable
        UUID subject,

        Instant time,

        @Schema(description = "In what `data` is written: always JSON", examples = "application/json")
        String datacontenttype,

        @Schema(description = "Gap-free within the subject, from 1", examples = "2") @Nullable
        String sequence,

        @Schema(description = "Events of one key come in their order")
        UUID partitionkey,

        @Schema(description = "The unit for which the change was made") @Nullable
        UUID actingunit,

        @Schema(description = "W3C trace context", examples = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        @Nullable
        String traceparent,

        @JsonRawValue
        @Schema(type = SchemaType.OBJECT, description = "By the schema of its type, in the contract of its service")
        String data) {}
