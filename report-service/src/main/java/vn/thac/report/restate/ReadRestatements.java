package vn.thac.report.restate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.thac.report.ObligationId;
import vn.thac.report.form.Answer;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormStore;
import vn.thac.report.form.Indicator;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationAccess;
import vn.thac.report.report.CheckReport;
import vn.thac.report.report.FigureView;
import vn.thac.report.report.ReportStore;

/** Shows every restatement of a report beside the version that it corrects. */
@ApplicationScoped
class ReadRestatements {

    private final ObligationAccess access;
    private final RestatementStore restatements;
    private final ReportStore reports;
    private final FormStore forms;

    @Inject
    ReadRestatements(ObligationAccess access, RestatementStore restatements, ReportStore reports, FormStore forms) {
        this.access = access;
        this.restatements = restatements;
        this.reports = reports;
        this.forms = forms;
    }

    List<RestatementView> read(ObligationId id) {
        Obligation owed = access.visible(id);
        List<Indicator> indicators = forms.find(owed.form(), owed.formVersion())
                .map(Form::indicators)
                .orElse(List.of());
        return restatements.of(id).stream()
                .map(r -> view(r, indicators, reports.answers(id, r.reportVersion())))
                .toList();
    }

    private static RestatementView view(Restatement r, List<Indicator> indicators, Map<String, Answer> before) {
        Map<String, Answer> now = r.figures().answers();
        Restatement.Decided decided = r.decision();
        return new RestatementView(
                r.number(),
                r.reportVersion(),
                r.at(),
                r.by(),
                r.reason(),
                r.narrative(),
                indicators.stream()
                        .map(i -> FigureView.of(
                                i, now.get(i.pinned()), r.figures().notes().get(i.pinned())))
                        .toList(),
                indicators.stream()
                        .filter(i -> CheckReport.isChanged(before.get(i.pinned()), now.get(i.pinned())))
                        .map(Indicator::code)
                        .toList(),
                decided == null ? null : decided.outcome(),
                decided == null ? null : decided.at(),
                decided == null ? null : decided.by(),
                decided == null ? null : decided.reason());
    }
}
