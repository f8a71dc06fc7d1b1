package vn.thac.report.report;

import static vn.thac.report.ReportRefusal.CELL_LOCKED;
import static vn.thac.report.ReportRefusal.NARRATIVE_TOO_LONG;
import static vn.thac.report.ReportRefusal.REASON_MISSING;
import static vn.thac.report.ReportRefusal.REPORT_EMPTY;
import static vn.thac.report.ReportRefusal.REPORT_HAS_NO_FORM;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.report.Grounds;
import vn.thac.report.form.Answer;
import vn.thac.report.form.FigureCheck;
import vn.thac.report.form.FigureInput;
import vn.thac.report.form.Figures;
import vn.thac.report.form.Form;
import vn.thac.report.form.Indicator;
import vn.thac.report.review.Reason;
import vn.thac.report.review.ReviewView;

/** Whether a report is complete and possible; every fault is told at its place. */
public final class CheckReport {

    private CheckReport() {}

    public static Figures check(Submission sent, @Nullable Form form, Faults faults) {
        String narrative = sent.narrative();
        if (narrative != null && narrative.length() > Submission.NARRATIVE_LENGTH) {
            faults.add(NARRATIVE_TOO_LONG, "/narrative", Map.of("limit", Submission.NARRATIVE_LENGTH));
        }
        if (sent.reason() != null) {
            faults.addIf(!Grounds.isReason(sent.reason()), REASON_MISSING, "/reason");
        }
        if (form != null) {
            return FigureCheck.check(form, sent.givenFigures(), faults);
        }
        faults.addIf(!sent.givenFigures().isEmpty(), REPORT_HAS_NO_FORM, "/figures");
        faults.addIf(narrative == null || narrative.isBlank(), REPORT_EMPTY, "/narrative");
        return Figures.NONE;
    }

    /** Figures that were not returned stay as they were, unless the report says why not. */
    static void locked(Submission sent, Figures figures, Form form, Report before, ReviewView review, Faults faults) {
        List<Reason> reasons = review.reasons();
        if (sent.reason() != null || reasons.stream().anyMatch(r -> r.indicator() == null)) {
            return;
        }
        List<@Nullable FigureInput> given = sent.givenFigures();
        for (int i = 0; i < given.size(); i++) {
            FigureInput figure = given.get(i);
            String code = figure == null ? null : figure.indicator();
            Indicator indicator = code == null ? null : form.indicator(code).orElse(null);
            if (indicator != null
                    && reasons.stream().noneMatch(r -> indicator.code().equals(r.indicator()))
                    && isChanged(
                            before.figures().answers().get(indicator.pinned()),
                            figures.answers().get(indicator.pinned()))) {
                faults.add(CELL_LOCKED, "/figures/" + i, Map.of("indicator", indicator.code()));
            }
        }
    }

    /** Whether another number, or another way of having none, stands there; a faulty one is told as such. */
    public static boolean isChanged(@Nullable Answer before, @Nullable Answer now) {
        if (before instanceof Answer.Given one && now instanceof Answer.Given other) {
            return !one.amount().sameAs(other.amount());
        }
        return now != null && !Objects.equals(before, now);
    }
}
