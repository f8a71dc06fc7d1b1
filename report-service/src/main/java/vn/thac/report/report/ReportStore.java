package vn.thac.report.report;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.report.ObligationId;
import vn.thac.report.StoredJson;
import vn.thac.report.form.Answer;
import vn.thac.report.form.Cells;
import vn.thac.report.form.Figures;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormStore;
import vn.thac.report.obligation.Obligation;
import vn.thac.report.review.Outcome;
import vn.thac.report.review.ReviewStore;
import vn.thac.report.review.ReviewView;

/** The versions of a report with their reviews, as they were sent. */
@ApplicationScoped
public class ReportStore {

    private static final String SELECT = """
            select v.*, """ + ReviewStore.COLUMNS + """
             from report_version v
            left join review w on w.obligation_id = v.obligation_id and w.report_version = v.version
            where v.obligation_id = ?
            """;

    private static final String LAST_JUDGED = SELECT + " and w.outcome <> ? order by v.version desc limit 1";

    /** A version that was returned, and why. */
    record Returned(Report report, ReviewView review) {}

    @Inject
    Database database;

    @Inject
    FormStore forms;

    @Inject
    StoredJson json;

    @Inject
    ReviewStore reviews;

    public void keep(ObligationId owed, Report report) {
        database.update(keeping(owed, report));
    }

    /** The statement that keeps a version, for whoever keeps more with it. */
    Sql keeping(ObligationId owed, Report report) {
        Map<String, String> notes = report.figures().notes();
        return Sql.of(
                """
                insert into report_version (obligation_id, version, submitted_at, submitted_by, late, narrative, cells, notes,
                  origin, reason) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
                """,
                owed,
                report.version(),
                report.submittedAt(),
                report.submittedBy(),
                report.late(),
                report.narrative(),
                Cells.write(report.figures().answers()),
                notes.isEmpty() ? null : json.write(notes),
                report.origin(),
                report.reason());
    }

    Optional<ReportView> latest(Obligation owed) {
        return database.first(
                SELECT + " order by v.version desc limit 1",
                row -> view(row, form(owed)),
                owed.id().value());
    }

    /** The latest version as it was kept, to be taken up again. */
    public Optional<Report> latestKept(ObligationId owed) {
        return database.first(
                "select * from report_version where obligation_id = ? order by version desc limit 1",
                this::kept,
                owed.value());
    }

    /** The last version that anybody but the unit itself has judged, where it was returned. */
    Optional<Returned> returned(ObligationId owed) {
        return database.first(
                        LAST_JUDGED,
                        row -> new Returned(kept(row), Objects.requireNonNull(reviews.view(row))),
                        owed.value(),
                        Outcome.WITHDRAWN)
                .filter(last -> last.review().outcome() == Outcome.RETURNED);
    }

    private Report kept(Row row) throws SQLException {
        return new Report(
                row.integer("version"),
                row.instant("submitted_at"),
                row.text("submitted_by"),
                row.flag("late"),
                row.textOrNull("narrative"),
                new Figures(Cells.read(row.text("cells")), notes(row)),
                row.wordOrNull("origin", Report.Origin.class),
                row.textOrNull("reason"));
    }

    /** The answers of one version; none where there is no such version. */
    public Map<String, Answer> answers(ObligationId owed, int version) {
        return database.first(
                        "select cells from report_version where obligation_id = ? and version = ?",
                        row -> Cells.read(row.text("cells")),
                        owed.value(),
                        version)
                .orElse(Map.of());
    }

    private Map<String, String> notes(Row row) throws SQLException {
        String notes = row.textOrNull("notes");
        return notes == null ? Map.of() : json.read(notes, new TypeReference<Map<String, String>>() {});
    }

    /** Every round from the first, each with its difference from the one before. */
    List<Round> rounds(Obligation owed) {
        List<ReportView> versions = database.list(
                SELECT + " order by v.version",
                row -> view(row, form(owed)),
                owed.id().value());
        List<Round> rounds = new ArrayList<>();
        ReportView before = null;
        for (ReportView version : versions) {
            rounds.add(new Round(
                    version,
                    before == null ? List.of() : differences(before, version),
                    before != null && !Objects.equals(before.narrative(), version.narrative())));
            before = version;
        }
        return rounds;
    }

    private static List<Round.Difference> differences(ReportView before, ReportView after) {
        List<Round.Difference> changed = new ArrayList<>();
        for (int i = 0; i < after.figures().size(); i++) {
            FigureView old = before.figures().get(i);
            FigureView now = after.figures().get(i);
            if (!old.equals(now)) {
                changed.add(new Round.Difference(now.indicator(), old, now));
            }
        }
        return changed;
    }

    private Optional<Form> form(Obligation owed) {
        return forms.find(owed.form(), owed.formVersion());
    }

    private ReportView view(Row row, Optional<Form> form) throws SQLException {
        Map<String, Answer> answers = Cells.read(row.text("cells"));
        Map<String, String> notes = notes(row);
        List<FigureView> figures = form.map(Form::indicators).orElse(List.of()).stream()
                .map(i -> FigureView.of(i, answers.get(i.pinned()), notes.get(i.pinned())))
                .toList();
        return new ReportView(
                row.integer("version"),
                row.instant("submitted_at"),
                row.text("submitted_by"),
                row.flag("late"),
                row.textOrNull("narrative"),
                figures,
                row.wordOrNull("origin", Report.Origin.class),
                row.textOrNull("reason"),
                reviews.view(row));
    }
}
