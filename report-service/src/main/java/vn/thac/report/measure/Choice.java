package vn.thac.report.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.report.live.LiveTotalStore.Stored;
import vn.thac.report.live.Question;

/**
 * Which question a total answers, and which it doesn't; none where nobody owes the form for the period.
 *
 * @param stored its node in the area, where it was read along; null: it is to be looked for
 */
public record Choice(
        Asked asked,
        @Nullable Question question,
        List<Question> others,
        @Nullable Stored stored) {

    Choice(Asked asked, @Nullable Question question, List<Question> others) {
        this(asked, question, others, null);
    }
}
