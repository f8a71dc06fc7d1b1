package vn.thac.report.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.report.live.Question;
import vn.thac.report.period.Frequency;
import vn.thac.report.period.Period;

/**
 * A period for which a form is not asked, and the shorter ones for which it is that make it up.
 *
 * @param by their frequency
 * @param parts all of them in order, asked or not
 */
public record Span(Period.Calendar whole, Frequency by, List<Part> parts) {

    /** One of the shorter periods with the question that is meant in it; null where nobody is asked. */
    public record Part(Period.Calendar period, @Nullable Question question) {}
}
