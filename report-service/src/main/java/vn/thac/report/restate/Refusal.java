package vn.thac.report.restate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a restatement is not taken. */
@Schema(name = "RestatementRefusal", examples = "{\"reason\": \"Số trường đã được kiểm tra tại chỗ.\"}")
public record Refusal(@Nullable String reason) {}
