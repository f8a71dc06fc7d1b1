package vn.thac.report.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.report.obligation.ObligationView;

/** An obligation with the latest report that came in for it. */
@Schema(name = "ObligationWithReport")
public record ReportedView(
        @JsonUnwrapped ObligationView obligation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReportView report) {}
