package vn.thac.report.report;

import static vn.thac.report.ReportRefusal.REPORT_EARLY;
import static vn.thac.report.ReportRefusal.REPORT_EARLY_UNSAID;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.ObligationId;
import vn.thac.report.form.Answer;
import vn.thac.report.form.Figures;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormStore;
import vn.thac.report.form.Indicator;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.obligation.ObligationAccess;
import vn.thac.report.obligation.ObligationStore;
import vn.thac.report.obligation.Progress;
import vn.thac.report.report.ReportSubmitted.Figure;
import vn.thac.report.review.ReviewStore;

/**
 * Hands in a report: checks every figure, keeps the version, and lets the totals know.
 * The first report needs no {@code If-Match}; an answer to a returned one does.
 */
@ApplicationScoped
public class SubmitReport {

    @Inject
    ObligationStore obligations;

    @Inject
    ReportStore reports;

    @Inject
    ReviewStore reviews;

    @Inject
    ObligationAccess access;

    @Inject
    FormStore forms;

    @Inject
    Directory directory;

    @Inject
    Changes changes;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    @Transactional
    public Obligation submit(ObligationId id, Submission sent, @Nullable String ifMatch) {
        Obligation owed = obligations.lock(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        access.require(Duty.REPORT, owed);
        if (owed.progress().reportVersion() == 0) {
            ETags.requireIfGiven(ifMatch, owed.version());
        }
        Progress.Submitted next = owed.toSubmit().submit(acting.actor().name());
        if (owed.progress().reportVersion() > 0) {
            ETags.require(ifMatch, owed.version());
        }
        Form form = forms.find(owed.form(), owed.formVersion()).orElse(null);
        Instant now = clock.instant();
        requireTime(owed, sent, now);
        Figures figures = checked(owed, sent, form);
        Report report = new Report(
                next.reportVersion(),
                now,
                next.submitter(),
                owed.isLateAt(now),
                sent.narrative(),
                figures,
                null,
                sent.reason());
        if (sent.reason() != null) {
            acting.because(sent.reason());
        }
        boolean reviewed = next.reportVersion() > 1 && reviews.isReviewed(id);
        Obligation after = owed.after(next, now, reviewed);
        obligations.submit(after, reports.keeping(id, report));
        changes.record(new Change(
                Obligation.AGGREGATE, id.value(), after.version(), ReportSubmitted.TYPE, payload(after, report, form)));
        meters.counter("reports_submitted_total", "late", String.valueOf(report.late()))
                .increment();
        return after;
    }

    private void requireTime(Obligation owed, Submission sent, Instant now) {
        if (!owed.isEarlyOn(Vietnam.dayOf(now))) {
            return;
        }
        Map<String, Object> until = Map.of("until", String.valueOf(owed.dataEnd()));
        switch (owed.ifEarly()) {
            case FLAG -> {}
            case ASK -> {
                if (!Boolean.TRUE.equals(sent.early())) {
                    throw Refused.at(REPORT_EARLY_UNSAID, "/early", until);
                }
            }
            case REFUSE -> throw Refused.of(REPORT_EARLY, until);
        }
    }

    private Figures checked(Obligation owed, Submission sent, @Nullable Form form) {
        Faults faults = new Faults();
        Figures figures = CheckReport.check(sent, form, faults);
        if (form != null && owed.progress().reportVersion() > 0) {
            reports.returned(owed.id())
                    .ifPresent(last -> CheckReport.locked(sent, figures, form, last.report(), last.review(), faults));
        }
        faults.refuse();
        return figures;
    }

    private ReportSubmitted payload(Obligation owed, Report report, @Nullable Form form) {
        List<Figure> figures = form == null
                ? List.of()
                : form.indicators().stream()
                        .map(i -> figure(i, report.figures().answers().get(i.pinned())))
                        .toList();
        List<UnitId> units = Stream.concat(Stream.of(owed.unit(), owed.owner()), owed.reviewers().stream())
                .toList();
        Map<UnitId, NamedUnit> named = directory.named(units, Vietnam.dayOf(report.submittedAt()));
        return new ReportSubmitted(
                owed.id(),
                owed.regime(),
                owed.regimeKey(),
                owed.plan(),
                report.version(),
                Objects.requireNonNull(named.get(owed.unit())),
                Objects.requireNonNull(named.get(owed.owner())),
                owed.period(),
                owed.form(),
                owed.formVersion(),
                report.submittedAt(),
                report.late(),
                owed.early() ? true : null,
                figures,
                owed.reviewers().stream()
                        .map(u -> Objects.requireNonNull(named.get(u)))
                        .toList());
    }

    private static Figure figure(Indicator indicator, @Nullable Answer answer) {
        if (!(answer instanceof Answer.Given given)) {
            return new Figure(indicator.code(), indicator.version(), null, null, null, true);
        }
        boolean parts = indicator.rule().needsParts();
        return new Figure(
                indicator.code(),
                indicator.version(),
                parts ? given.amount().numerator() : null,
                given.amount().denominator(),
                parts ? null : given.amount().numerator(),
                null);
    }
}
