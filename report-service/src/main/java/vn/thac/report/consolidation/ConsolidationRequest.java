package vn.thac.report.consolidation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/** What the consolidator adds of its own, and which reports it builds on. */
@Schema(
        name = "ConsolidationRequest",
        examples = "{\"narrative\": \"Đã tổng hợp 30/31 đơn vị; còn thiếu một đơn vị.\", \"basis\": \"accepted\"}")
public record ConsolidationRequest(
        @Nullable String narrative,

        @Schema(description = "accepted: only accepted reports (the default); submitted: those under review too")
        @Nullable
        Basis basis) {

    static final int NARRATIVE_LENGTH = 100_000;

    /** Which reports a consolidation builds on. */
    public enum Basis implements WireName {
        ACCEPTED,
        SUBMITTED
    }

    Basis basisOrDefault() {
        return basis == null ? Basis.ACCEPTED : basis;
    }
}
