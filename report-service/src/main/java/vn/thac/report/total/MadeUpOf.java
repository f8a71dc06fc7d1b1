package vn.thac.report.total;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.report.measure.Span;
import vn.thac.report.period.Frequency;
import vn.thac.report.period.Period;

/** The shorter periods that make up a longer one. */
@Schema(name = "MadeUpOf")
public record MadeUpOf(
        @Schema(
                description = "Length of the shorter periods: `P1M` a month",
                implementation = String.class,
                examples = "P1M")
        Frequency by,

        @Schema(description = "Those for which somebody is asked")
        List<Period> asked,

        @Schema(description = "Those for which nobody is") List<Period> notAsked) {

    public static MadeUpOf of(Span span) {
        return new MadeUpOf(span.by(), periods(span, true), periods(span, false));
    }

    private static List<Period> periods(Span span, boolean asked) {
        return span.parts().stream()
                .filter(part -> (part.question() != null) == asked)
                .<Period>map(Span.Part::period)
                .toList();
    }
}
