package vn.thac.plan.amendment;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.plan.PlanId;
import vn.thac.plan.edition.PartChange;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.register.OpenWork;

/** Amendments, drafted and made. */
@ApplicationScoped
class AmendmentStore {

    private static final TypeReference<List<PartChange>> CHANGES = new TypeReference<>() {};

    private final Database database;

    AmendmentStore(Database database) {
        this.database = database;
    }

    Optional<Amendment> of(PlanId document) {
        return database.first("select * from amendment where draft = ?", AmendmentStore::amendment, document.value());
    }

    /** Whoever ends a plan holds it before those that rest on it; so does whoever amends one of these. */
    void holdAbove(PlanId plan) {
        database.list("""
                select a.id from plan p join plan a on a.id = any(p.ancestors) and a.id <> p.id
                where p.id = ? order by a.id for share of a
                """, row -> row.uuid("id"), plan.value());
    }

    void keep(Amendment amendment) {
        database.update(
                """
                insert into amendment (draft, plan, line, base, open_work, body, changes)
                values (?, ?, ?, ?, ?, ?::json, ?::json)
                on conflict (draft) do update set plan = excluded.plan, line = excluded.line, base = excluded.base,
                  open_work = excluded.open_work, body = excluded.body, changes = excluded.changes
                """,
                amendment.document().value(),
                amendment.plan().value(),
                amendment.line(),
                amendment.base(),
                amendment.openWork(),
                amendment.body(),
                PackageReader.write(amendment.changes()));
    }

    /** Returns whether there was one. */
    boolean drop(PlanId draft) {
        return database.update("delete from amendment where draft = ?", draft.value()) > 0;
    }

    /** The document is in force and has made an edition. */
    void made(PlanId document, int edition, LocalDate on) {
        database.update("update amendment set edition = ?, on_day = ? where draft = ?", edition, on, document.value());
    }

    private static Amendment amendment(Row row) throws SQLException {
        return new Amendment(
                new PlanId(row.uuid("draft")),
                new PlanId(row.uuid("plan")),
                row.text("line"),
                row.integer("base"),
                row.word("open_work", OpenWork.class),
                row.text("body"),
                PackageReader.read(row.text("changes"), CHANGES),
                row.integerOrNull("edition"));
    }
}
