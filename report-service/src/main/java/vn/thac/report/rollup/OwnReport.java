package vn.thac.report.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
        Map<String, Answer> answers,
        Seat seat) {

    /** Of a unit that reports with none but its equals. */
    public OwnReport(
            UUID obligation,
            UnitId unit,
            String level,
            ReportState state,
            boolean late,
            @Nullable LocalDate due,
            @Nullable Instant submittedAt,
            Map<String, Answer> answers) {
        this(obligation, unit, level, state, late, due, submittedAt, answers, Seat.ONLY);
    }

    /** The same obligation as one that gives no figure. */
    public OwnReport withoutAnswers() {
        return new OwnReport(obligation, unit, level, state, late, due, submittedAt, Map.of(), seat);
    }

    public OwnReport at(Seat place) {
        return new OwnReport(obligation, unit, level, state, late, due, submittedAt, answers, place);
    }

    /** The same with answers to definitions that continue one another under the first of them. */
    public OwnReport underRoots(UnaryOperator<String> root) {
        Map<String, Answer> rooted = new LinkedHashMap<>();
        answers.forEach((pin, answer) -> rooted.put(root.apply(pin), answer));
        return new OwnReport(obligation, unit, level, state, late, due, submittedAt, rooted, seat);
    }
}
