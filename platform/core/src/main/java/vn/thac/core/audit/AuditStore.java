package vn.thac.core.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;

/** Reads the audit. Where a record does not say how a thing was, it is shown as it was told of last. */
@ApplicationScoped
public class AuditStore {

    private static final String RECORDS = """
            select a.*, coalesce(a.before, (
                select p.after from audit p
                where p.aggregate_id = a.aggregate_id and p.aggregate = a.aggregate and p.sequence < a.sequence
                  and p.after is not null
                order by p.sequence desc limit 1)) as was
            from audit a where
            """;

    @Inject
    Database database;

    Page<AuditEntry> list(Sql condition, PageQuery page) {
        List<AuditEntry> found = database.list(
                Sql.of(RECORDS)
                        .add(condition)
                        .addGiven("and a.id > ?", page.afterId())
                        .add("order by a.id limit ?", page.limit() + 1),
                AuditStore::entry);
        Page<AuditEntry> entries = Page.of(found, page, entry -> entry.id().toString());
        return page.wantsTotal() ? entries.withTotal(count(condition)) : entries;
    }

    private long count(Sql condition) {
        return database.first(Sql.of("select count(*) as n from audit a where").add(condition), row -> row.number("n"))
                .orElseThrow();
    }

    private static AuditEntry entry(Row row) throws SQLException {
        return new AuditEntry(
                row.uuid("id"),
                row.instant("at"),
                row.text("actor"),
                row.uuidOrNull("acting_unit"),
                row.uuidOrNull("by_post_of"),
                row.textOrNull("reason"),
                row.text("aggregate"),
                row.uuid("aggregate_id"),
                row.numberOrNull("sequence"),
                row.text("action"),
                row.textOrNull("trace_id"),
                row.textOrNull("was"),
                row.textOrNull("after"));
    }
}
