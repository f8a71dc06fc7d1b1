package vn.thac.report.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a report is sent back, for one figure or for the whole.
 *
 * @param indicator null when the reason is about the report as a whole
 * @param code what sort of reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ReturnReason",
        examples = "{\"indicator\": \"TE-KS\", \"code\": \"implausible\", \"text\": \"Mẫu số nhỏ hơn kỳ trước.\"}")
public record Reason(
        @Nullable String indicator,

        @Schema(
                enumeration = {"implausible", "inconsistent", "incomplete", "wrong-period", "wrong-definition", "other"
                })
        @Nullable
        String code,

        @Schema(description = "What is wrong, in the reviewer's words") @Nullable
        String text) {}
