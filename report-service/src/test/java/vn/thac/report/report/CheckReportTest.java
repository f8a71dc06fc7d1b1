package vn.thac.report.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.thac.report.form.Amount;
import vn.thac.report.form.Answer;

class CheckReportTest {

    private static Answer number(String digits) {
        return Answer.given(Amount.of(new BigDecimal(digits)));
    }

    @Test
    void a_figure_changes_by_its_number_and_not_by_how_it_is_written() {
        assertFalse(CheckReport.isChanged(number("100"), number("100.00")));
        assertTrue(CheckReport.isChanged(number("100"), number("999")));
        assertTrue(CheckReport.isChanged(number("0"), Answer.notApplicable()));
        assertTrue(CheckReport.isChanged(Answer.notApplicable(), number("0")));
        assertFalse(CheckReport.isChanged(Answer.notApplicable(), Answer.notApplicable()));
        assertTrue(CheckReport.isChanged(null, number("1")));
        assertFalse(CheckReport.isChanged(number("1"), null));
    }
}
