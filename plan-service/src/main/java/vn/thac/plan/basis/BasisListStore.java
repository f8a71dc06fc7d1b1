package vn.thac.plan.basis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;

/** Reads the graph for showing it. */
@ApplicationScoped
class BasisListStore {

    /** A document; {@code issuedAt} where it is a plan of ours. */
    record Found(BasisView.Document document, @Nullable Instant issuedAt) {}

    @Inject
    Database database;

    /** Every link from a document upwards; a cited document that is ours is shown as ours. */
    List<BasisView.Link> linksAbove(UUID document) {
        return database.list("""
                with recursive above(id) as (
                  select ?::uuid
                  union
                  select b.to_document from above a join basis_link b on b.from_document = a.id)
                select b.from_document as from_id, b.to_document as to_id, b.relation, b.key, b.via, b.section, b.stated_by,
                  b.cited
                from above a join basis_link b on b.from_document = a.id
                order by b.stated_by, b.position, from_id
                """, BasisListStore::link, document);
    }

    /** In the order of the ids. */
    List<Found> documents(List<UUID> ids) {
        UUID[] wanted = ids.toArray(UUID[]::new);
        return database.list("""
                select d.id, d.plan is not null as ours, d.gap, d.kind, d.number, d.issuer_text, d.issuer, d.document_date,
                  d.date_precision, d.subject, p.issued_at
                from document d left join plan p on p.id = d.plan
                where d.id = any(?) order by array_position(?::uuid[], d.id)
                """, BasisListStore::found, wanted, wanted);
    }

    private static BasisView.Link link(Row row) throws SQLException {
        return new BasisView.Link(
                row.uuid("from_id"),
                row.uuid("to_id"),
                row.text("relation"),
                row.text("key"),
                row.textOrNull("via"),
                row.textOrNull("section"),
                row.uuid("stated_by"),
                row.text("cited"));
    }

    private static Found found(Row row) throws SQLException {
        BasisView.Document document = new BasisView.Document(
                row.uuid("id"),
                row.flag("ours"),
                row.flag("gap"),
                row.textOrNull("kind"),
                row.textOrNull("number"),
                row.textOrNull("issuer_text"),
                row.uuidOrNull("issuer"),
                null,
                row.dayOrNull("document_date"),
                row.textOrNull("date_precision"),
                row.textOrNull("subject"),
                null);
        return new Found(document, row.instantOrNull("issued_at"));
    }
}
