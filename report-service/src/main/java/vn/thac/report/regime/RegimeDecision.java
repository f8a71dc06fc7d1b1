package vn.thac.report.regime;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a regime ends, or goes on, and by which document, where there is one. */
@Schema(
        name = "RegimeDecision",
        examples = "{\"reason\": \"Thay bằng chế độ báo cáo mới.\", \"number\": \"30/QĐ-UBND\"}")
public record RegimeDecision(
        @Nullable String reason,

        @Schema(description = "Number of the decision") @Nullable
        String number) {}
