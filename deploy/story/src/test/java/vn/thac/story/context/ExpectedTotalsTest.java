package vn.thac.story.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExpectedTotalsTest {

    private final Sample sample = new Sample(Path.of(System.getProperty("thac.root")));
    private final ExpectedTotals totals = new ExpectedTotals(sample);

    @Test
    void a_total_is_the_sum_of_what_lies_below_and_a_returned_report_counts_for_nothing() {
        totals.record("03412", new SampleFigures(1, 1, 95, 100));
        totals.record("11260", new SampleFigures(0, 1, 50, 60));
        assertEquals(new SampleFigures(1, 2, 145, 160), totals.total("vn"));
        assertEquals(new SampleFigures(1, 1, 95, 100), totals.total("106"));
        totals.withdraw("03412");
        assertEquals(SampleFigures.NOTHING, totals.total("12"));
        assertEquals(1, totals.reported("vn"));
    }

    @Test
    void made_up_figures_are_possible_ones() {
        sample.territories().forEach(each -> {
            var figures = each.level().equals("commune")
                    ? SampleFigures.ofCommune(each.code())
                    : SampleFigures.ofDistrict(each.code());
            assertTrue(0 <= figures.friendly() && figures.friendly() <= figures.communes(), each.name());
            assertTrue(0 < figures.certified() && figures.certified() <= figures.children(), each.name());
        });
    }
}
