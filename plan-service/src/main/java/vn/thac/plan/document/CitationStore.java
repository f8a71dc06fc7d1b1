package vn.thac.plan.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Succession;
import vn.thac.plan.PlanId;

/**
 * What the citations of each plan mean: the plan of ours that a cited document is. Each plan's citations are its own, and
 * lead there only where its unit may read that plan, or somebody who may has confirmed it; until then they only claim to.
 */
@ApplicationScoped
public class CitationStore {

    public static final String BY_RULE = "rule";

    /** Whose unit sees which plan as one to rest on: it issued it or stands above who did, is named by it, or stands below. */
    private static final String MAY_REST = """
            (p.issuer = u.id or exists (select 1 from unit_above(p.issuer, ?) a where a.id = u.id)
              or exists (select 1 from unit_above(u.id, ?) a
                join plan_member m on m.unit = a.id and m.plan = p.id and m.edition = p.edition))
            """;

    /** A citation that means a plan of ours. */
    public record Citation(PlanId by, UUID document, PlanId plan) {}

    private final Database database;

    CitationStore(Database database) {
        this.database = database;
    }

    /** Of the plans those that a unit may rest on by itself. */
    Set<PlanId> mayRestOn(UnitId unit, Collection<PlanId> plans, LocalDate today) {
        return new HashSet<>(database.list(
                "select p.id from plan p, (select ?::uuid as id) u where p.id = any(?) and " + MAY_REST,
                row -> new PlanId(row.uuid("id")),
                unit,
                plans.stream().map(PlanId::value).toArray(UUID[]::new),
                today,
                today));
    }

    void claim(Citation citation) {
        database.update(
                """
                insert into citation (stated_by, document, plan, state, decided_by, at) values (?, ?, ?, 'claimed', ?, now())
                on conflict (stated_by, document) do nothing
                """, citation.by().value(), citation.document(), citation.plan().value(), BY_RULE);
    }

    /** Every plan that cites the document, and of which nobody has said what it means by it, claims to mean this one. */
    void claimAll(UUID document, PlanId plan) {
        database.update("""
                insert into citation (stated_by, document, plan, state, decided_by, at)
                select distinct b.stated_by, b.to_document, ?::uuid, 'claimed', ?, now() from basis b
                where b.to_document = ? and b.stated_by <> ?
                on conflict (stated_by, document) do nothing
                """, plan.value(), BY_RULE, document, plan.value());
    }

    /** Claims that have become rightful: of all plans, or to rest on one. */
    List<Citation> rightful(@Nullable PlanId plan, LocalDate today) {
        return database.list(
                """
                select c.stated_by, c.document, c.plan
                from citation c join plan q on q.id = c.stated_by join plan p on p.id = c.plan
                  cross join lateral (select q.issuer as id) u
                where c.state = 'claimed' and c.decided_by = 'rule' and (?::uuid is null or c.plan = ?::uuid) and
                """ + MAY_REST + " order by c.plan, c.stated_by, c.document",
                CitationStore::citation,
                plan == null ? null : plan.value(),
                plan == null ? null : plan.value(),
                today,
                today);
    }

    void link(Citation citation, String by, @Nullable String reason) {
        decide(citation, "linked", by, reason);
    }

    void leave(Citation citation, String state, String by, @Nullable String reason) {
        decide(citation, state, by, reason);
    }

    private void decide(Citation citation, String state, String by, @Nullable String reason) {
        database.update(
                """
                insert into citation (stated_by, document, plan, state, decided_by, reason, at) values (?, ?, ?, ?, ?, ?, now())
                on conflict (stated_by, document) do update set plan = excluded.plan, state = excluded.state,
                  decided_by = excluded.decided_by, reason = excluded.reason, at = excluded.at
                """, citation.by().value(), citation.document(), citation.plan().value(), state, by, reason);
    }

    /**
     * Plans in force of a unit, and of those that it has come after, which cite a document: each with what it has turned
     * out to be where it is linked. The document may be named by the plan of ours that it is linked to, as it is shown.
     */
    List<Cited> citing(UUID document, UnitId unit, LocalDate today) {
        Sql sql = Sql.of("""
                        select distinct b.stated_by, b.to_document, c.plan
                        from basis b join plan q on q.id = b.stated_by and q.edition = b.edition
                          left join citation c on c.stated_by = b.stated_by and c.document = b.to_document and c.state = 'linked'
                        where b.to_document in (select ?::uuid union all
                            select l.document from citation l where l.plan = ? and l.state = 'linked')
                          and (b.to_document = ? or c.plan = ?) and b.from_document = b.stated_by and q.issuer in
                        """, document, document, document, document)
                .add(Succession.before(Sql.of("select ?::uuid", unit), today).bracketed())
                .add("order by b.stated_by, b.to_document");
        return database.list(sql, row -> {
            UUID plan = row.uuidOrNull("plan");
            return new Cited(
                    new PlanId(row.uuid("stated_by")), row.uuid("to_document"), plan == null ? null : new PlanId(plan));
        });
    }

    /** A plan that cites a document, and the plan of ours that it turned out to be. */
    record Cited(PlanId by, UUID document, @Nullable PlanId means) {}

    /** What a plan claims to rest on of another, and what has not been decided. */
    public List<Citation> claims(PlanId claiming, PlanId plan) {
        return database.list(
                "select stated_by, document, plan from citation where stated_by = ? and plan = ? and state = 'claimed'",
                CitationStore::citation,
                claiming.value(),
                plan.value());
    }

    private static Citation citation(Row row) throws SQLException {
        return new Citation(new PlanId(row.uuid("stated_by")), row.uuid("document"), new PlanId(row.uuid("plan")));
    }
}
