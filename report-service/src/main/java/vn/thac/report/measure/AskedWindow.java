package vn.thac.report.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.report.live.Question;

/** Of which days figures are, and how many regimes ask for them. */
@Schema(name = "AskedWindow")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AskedWindow(
        @Schema(description = "Absent where no plan says which days the data cover") @Nullable
        LocalDate from,

        @Schema(description = "The last day whose data it takes") @Nullable
        LocalDate to,

        @Schema(description = "How many regimes ask it", examples = "1")
        int regimes) {

    public static AskedWindow of(Question question) {
        return new AskedWindow(
                question.window() == null ? null : question.window().from(),
                question.window() == null ? null : question.window().to(),
                question.regimes().size());
    }
}
