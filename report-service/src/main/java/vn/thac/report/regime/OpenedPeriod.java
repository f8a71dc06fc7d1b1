package vn.thac.report.regime;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.report.period.Period;

/**
 * A period of a regime for which obligations exist, or one ad hoc request.
 *
 * @param form in which it is asked, whatever form the regime has by now; null where it asks none
 */
public record OpenedPeriod(
        Period period,

        @Schema(description = "The first day whose data a report takes")
        LocalDate from,

        @Schema(description = "The last day whose data a report takes")
        LocalDate to,

        @Schema(description = "False when the plan doesn't say which days the data cover")
        boolean windowStated,

        @Nullable LocalDate due,

        @Schema(description = "The day on which classes were expanded to units")
        LocalDate membersOn,

        @Schema(description = "What was asked for out of turn; absent where a period is") @Nullable
        String subject,

        @Schema(
                description =
                        "Who was meant before, or seems to be meant, and owes nothing for this period, and why; at most"
                                + " 200. An end is said once, in the first period after it")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<LeftOut> leftOut,

        @Schema(description = "How many were left out in all") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        int leftOutTotal,

        @JsonIgnore @Schema(hidden = true) @Nullable String form,
        @JsonIgnore @Schema(hidden = true) @Nullable Integer formVersion) {}
