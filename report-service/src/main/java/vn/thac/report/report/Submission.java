package vn.thac.report.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.report.form.FigureInput;

/** A report as it is sent: words, figures, or both. */
@Schema(name = "Submission", examples = """
        {"narrative": "Ba thôn đã có điểm vui chơi cho trẻ em.",
         "figures": [{"indicator": "TE-KS", "numerator": 412, "denominator": 430},
                     {"indicator": "TE-PHTE", "notApplicable": true, "note": "Xã chưa đánh giá"}]}""")
public record Submission(
        @Schema(description = "What was done, in words") @Nullable
        String narrative,

        @Schema(description = "One answer an indicator of the form, none left out") @Nullable
        List<@Nullable FigureInput> figures,

        @Schema(description = "Why figures change that were not returned") @Nullable
        String reason,

        @Schema(description = "True: the sender knows that its data have not ended yet; needed where the regime asks")
        @Nullable
        Boolean early) {

    public static final int NARRATIVE_LENGTH = 100_000;

    public Submission {
        figures =
                figures == null ? null : Collections.<@Nullable FigureInput>unmodifiableList(new ArrayList<>(figures));
    }

    public Submission(@Nullable String narrative, @Nullable List<@Nullable FigureInput> figures) {
        this(narrative, figures, null, null);
    }

    public List<@Nullable FigureInput> givenFigures() {
        return figures == null ? List.<@Nullable FigureInput>of() : figures;
    }
}
