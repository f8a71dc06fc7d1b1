package vn.thac.report.amend;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.report.PlanId;

/**
 * An edition of a plan after its first.
 *
 * @param document number or title of the document that made it; {@code decidedOn} is its day
 */
public record Edition(
        PlanId plan, int number, String document, @Nullable LocalDate decidedOn) {

    private static final String AMENDED = "Sửa đổi, bổ sung theo ";

    /** In the words of who amended. */
    public String why() {
        return AMENDED + document;
    }
}
