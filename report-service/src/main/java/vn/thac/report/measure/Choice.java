package vn.thac.report.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.report.live.Question;

/** Which question a total answers, and which it doesn't; none where nobody owes the form for the period. */
public record Choice(Asked asked, @Nullable Question question, List<Question> others) {}
