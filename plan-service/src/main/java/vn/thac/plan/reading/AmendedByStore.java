package vn.thac.plan.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.plan.PlanId;

/** The documents that have amended a plan; who sees the plan sees what it was amended by. */
@ApplicationScoped
public class AmendedByStore {

    @Inject
    Database database;

    /** By the editions that they made. */
    public List<AmendedBy> of(PlanId plan) {
        return database.list("""
                select d.id, d.number, d.kind, d.title, d.document_date, d.issued_at, a.edition, a.on_day, a.open_work
                from amendment a join plan d on d.id = a.draft
                where a.plan = ? and a.edition is not null order by a.edition
                """, AmendedByStore::amended, plan.value());
    }

    /** What a document has made of another plan that still stands. */
    public record Made(UUID plan, int edition) {}

    public Optional<Made> madeBy(PlanId document) {
        return database.first("""
                select a.plan, a.edition from amendment a join plan p on p.id = a.plan
                where a.draft = ? and a.edition is not null and p.life <> 'withdrawn'
                """, row -> new Made(row.uuid("plan"), row.integer("edition")), document.value());
    }

    private static AmendedBy amended(Row row) throws SQLException {
        return new AmendedBy(
                row.uuid("id"),
                row.textOrNull("number"),
                row.text("kind"),
                row.text("title"),
                row.dayOrNull("document_date"),
                row.integer("edition"),
                row.instant("issued_at"),
                row.day("on_day"),
                row.text("open_work"));
    }
}
