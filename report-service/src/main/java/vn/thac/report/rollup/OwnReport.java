package vn.thac.report.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.report.ReportState;
import vn.thac.report.form.Answer;

/**
 * One obligation of a unit that sits in the node's own area, with the answers of its latest report.
 *
 * @param answers empty unless the report counts
 */
public record OwnReport(
        UUID obligation,
        UnitId unit,
        String level,
        ReportState state,
        boolean late,
        @Nullable LocalDate due,
        @Nullable Instant submittedAt,
        Map<String, Answer> answers) {

    /** The same obligation as one that gives no figure. */
    public OwnReport withoutAnswers() {
        return new OwnReport(obligation, unit, level, state, late, due, submittedAt, Map.of());
    }

    /** Later submissions win when one unit answers the same form through two regimes. */
    boolean isNewerThan(OwnReport other) {
        Instant mine = submittedAt == null ? Instant.MIN : submittedAt;
        Instant theirs = other.submittedAt == null ? Instant.MIN : other.submittedAt;
        int order = mine.compareTo(theirs);
        return order != 0 ? order > 0 : obligation.compareTo(other.obligation) > 0;
    }
}
