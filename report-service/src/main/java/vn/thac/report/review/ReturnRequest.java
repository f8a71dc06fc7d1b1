package vn.thac.report.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a return: at least one reason. */
@Schema(
        example = "{\"reasons\": [{\"indicator\": \"TE-KS\", \"code\": \"implausible\","
                + " \"text\": \"Mẫu số nhỏ hơn kỳ trước.\"}]}")
public record ReturnRequest(
        @Schema(description = "At least one, for a figure or for the report as a whole") @Nullable
        List<@Nullable Reason> reasons) {}
