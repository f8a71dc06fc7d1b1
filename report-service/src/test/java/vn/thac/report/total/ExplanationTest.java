package vn.thac.report.total;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import vn.thac.core.WireName;
import vn.thac.report.Standing;
import vn.thac.report.total.Recount.Why;

class ExplanationTest {

    @Test
    void who_is_not_in_a_figure_can_be_so_for_each_reason_that_there_is() throws NoSuchFieldException {
        assertEquals(reasons(EnumSet.allOf(Why.class)), said(Explanation.Excluded.class));
    }

    /** A report that is shown beside the others of its area answers the same question. */
    @Test
    void a_report_can_be_left_out_for_each_but_being_no_answer_to_the_question() throws NoSuchFieldException {
        assertEquals(
                reasons(EnumSet.complementOf(EnumSet.of(Why.OTHER_WINDOW, Why.NOT_ENTITLED))),
                said(Explanation.Report.class));
    }

    private static Set<String> reasons(Set<Why> of) {
        return Stream.concat(
                        Arrays.stream(Standing.values()).map(WireName::wire),
                        of.stream().map(why -> why.word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> said(Class<?> shown) throws NoSuchFieldException {
        Schema why = shown.getDeclaredField("why").getAnnotation(Schema.class);
        return new TreeSet<>(Set.of(why.enumeration()));
    }
}
