package vn.thac.report.restate;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.report.ObligationId;
import vn.thac.report.StoredJson;
import vn.thac.report.form.Cells;
import vn.thac.report.form.Figures;

/** Corrections of accepted reports; of an obligation at most one waits. */
@ApplicationScoped
class RestatementStore {

    @Inject
    Database database;

    @Inject
    StoredJson json;

    /** The obligation must be locked. */
    int nextNumber(ObligationId of) {
        return database.first(
                        "select count(*) + 1 as n from restatement where obligation_id = ?",
                        row -> row.integer("n"),
                        of)
                .orElse(1);
    }

    void propose(ObligationId of, Restatement proposed) {
        Map<String, String> notes = proposed.figures().notes();
        database.update(
                """
                insert into restatement (obligation_id, number, report_version, proposed_at, proposed_by, reason, narrative,
                  cells, notes)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                """,
                of,
                proposed.number(),
                proposed.reportVersion(),
                proposed.at(),
                proposed.by(),
                proposed.reason(),
                proposed.narrative(),
                Cells.write(proposed.figures().answers()),
                notes.isEmpty() ? null : json.write(notes));
    }

    void decide(ObligationId of, Restatement.Decided decided) {
        database.update("""
                update restatement set outcome = ?, decided_at = ?, decided_by = ?, decided_reason = ?
                where obligation_id = ? and outcome is null
                """, decided.outcome(), decided.at(), decided.by(), decided.reason(), of);
    }

    Optional<Restatement> pending(ObligationId of) {
        return database.first(
                "select * from restatement where obligation_id = ? and outcome is null", this::restatement, of);
    }

    /** In the order in which they were proposed. */
    List<Restatement> of(ObligationId obligation) {
        return database.list(
                "select * from restatement where obligation_id = ? order by number", this::restatement, obligation);
    }

    private Restatement restatement(Row row) throws SQLException {
        String notes = row.textOrNull("notes");
        Restatement.Outcome outcome = row.wordOrNull("outcome", Restatement.Outcome.class);
        return new Restatement(
                row.integer("number"),
                row.integer("report_version"),
                row.instant("proposed_at"),
                row.text("proposed_by"),
                row.text("reason"),
                row.textOrNull("narrative"),
                new Figures(
                        Cells.read(row.text("cells")),
                        notes == null ? Map.of() : json.read(notes, new TypeReference<Map<String, String>>() {})),
                outcome == null
                        ? null
                        : new Restatement.Decided(
                                outcome,
                                row.instant("decided_at"),
                                row.text("decided_by"),
                                row.textOrNull("decided_reason")));
    }
}
