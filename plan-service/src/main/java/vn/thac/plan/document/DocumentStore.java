package vn.thac.plan.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.DocumentDate;

/** The graph of documents in tables. A cited document that turned out to be ours counts as the plan it is. */
@ApplicationScoped
public class DocumentStore {

    /**
     * Everything above the starting documents; parameters: the starts, and whether only what is implemented. A citation that
     * turned out to mean a plan of ours leads to that plan, which speaks for itself from then on.
     */
    static final String ABOVE = """
            with recursive above(start, id) as (
              select s, b.to_document from unnest(?::uuid[]) s join basis_link b on b.from_document = s
              where b.relation = 'implements' or not ?
              union
              select a.start, b.to_document from above a join basis_link b on b.from_document = a.id
              where b.relation = 'implements' or not ?)
            """;

    /** Documents that a plan cites by a number and of which nobody has said for that plan what they are. */
    private static final String UNRESOLVED = """
            select d.id, d.identity, d.kind, d.number, d.issuer_text, d.issuer, d.document_date, d.date_precision, d.subject
            from document d
            where d.number_key is not null and d.plan is null and not d.gap
              and exists (select 1 from basis b where b.to_document = d.id and not exists (
                select 1 from citation c where c.stated_by = b.stated_by and c.document = d.id))
            """;

    @Inject
    Database database;

    /** Writes the plan's node and its links in one statement. */
    void insert(OwnNode own, List<BasisEdge> edges) {
        Sql node = Sql.of(
                """
                with node as (
                  insert into document (id, plan, kind, number, number_key, year, issuer, document_date, date_precision, subject)
                  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))
                """,
                own.plan().value(),
                own.plan().value(),
                own.kind(),
                written(own.number()),
                key(own.number()),
                year(own.date()),
                own.issuer(),
                day(own.date()),
                precision(own.date()),
                own.title());
        database.update(node.add(links(own, edges)));
    }

    /** The links of a further edition; its node is there and is called as that edition says. */
    void insertFurther(OwnNode own, List<BasisEdge> edges) {
        Sql node = Sql.of(
                "with node as (update document set subject = ? where plan = ?)",
                own.title(),
                own.plan().value());
        database.update(node.add(links(own, edges)));
    }

    private static Sql links(OwnNode own, List<BasisEdge> edges) {
        return Sql.of(
                """
                insert into basis (stated_by, edition, position, key, from_document, to_document, relation, via, section, cited)
                select ?, ?, e.position, e.key, e.f, e.t, e.relation, e.via, e.section, e.cited::json
                from unnest(?::integer[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                  as e(position, key, f, t, relation, via, section, cited)
                """,
                own.plan().value(),
                own.edition(),
                edges.stream().map(BasisEdge::position).toArray(Integer[]::new),
                edges.stream().map(BasisEdge::key).toArray(String[]::new),
                edges.stream().map(BasisEdge::from).toArray(UUID[]::new),
                edges.stream().map(BasisEdge::to).toArray(UUID[]::new),
                edges.stream().map(e -> e.relation().wire()).toArray(String[]::new),
                edges.stream().map(BasisEdge::via).toArray(String[]::new),
                edges.stream().map(BasisEdge::section).toArray(String[]::new),
                edges.stream().map(BasisEdge::cited).toArray(String[]::new));
    }

    /** The plan's node says of its document what is known by now. */
    public void describe(OwnNode own) {
        database.update(
                """
                update document set number = ?, number_key = ?, year = ?, document_date = ?, date_precision = ?
                where plan = ?
                """,
                written(own.number()),
                key(own.number()),
                year(own.date()),
                day(own.date()),
                precision(own.date()),
                own.plan().value());
    }

    /** The nodes of cited documents, by the key of their line; one that was cited before is the same node. */
    Map<String, Node> cite(Map<String, CitedDocument> cited) {
        if (cited.isEmpty()) {
            return Map.of();
        }
        List<CitedDocument> documents = List.copyOf(cited.values());
        database.update(
                """
                insert into document (id, identity, kind, number, number_key, year, issuer_text, issuer, document_date,
                  date_precision, subject, gap)
                select distinct on (c.identity) * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                  ?::integer[], ?::text[], ?::uuid[], ?::date[], ?::text[], ?::text[], ?::boolean[])
                  as c(id, identity, kind, number, number_key, year, issuer_text, issuer, document_date, date_precision,
                    subject, gap)
                order by c.identity
                on conflict (identity) do nothing
                """,
                Columns.of(documents, UUID[]::new, CitedDocument::id),
                Columns.of(documents, String[]::new, CitedDocument::identity),
                Columns.of(documents, String[]::new, CitedDocument::kind),
                Columns.of(documents, String[]::new, c -> written(c.number())),
                Columns.of(documents, String[]::new, c -> key(c.number())),
                Columns.of(documents, Integer[]::new, CitedDocument::year),
                Columns.of(documents, String[]::new, CitedDocument::issuerText),
                Columns.of(documents, UUID[]::new, c -> value(c.unit())),
                Columns.of(documents, java.time.LocalDate[]::new, c -> day(c.date())),
                Columns.of(documents, String[]::new, c -> precision(c.date())),
                Columns.of(documents, String[]::new, CitedDocument::subject),
                Columns.of(documents, Boolean[]::new, CitedDocument::gap));
        Map<String, Node> byIdentity = new HashMap<>();
        database.list(
                        "select identity, id from document where identity = any(?)",
                        row -> Map.entry(row.text("identity"), new Node(row.uuid("id"), false)),
                        (Object) Columns.of(documents, String[]::new, CitedDocument::identity))
                .forEach(found -> byIdentity.put(found.getKey(), found.getValue()));
        Map<String, Node> nodes = new HashMap<>();
        cited.forEach((key, document) -> nodes.put(key, byIdentity.get(document.identity())));
        return nodes;
    }

    /** The plans themselves with all that they implement: which stays so until the transaction ends. */
    Set<PlanId> ancestorsOf(Collection<PlanId> plans) {
        Set<PlanId> ancestors = new LinkedHashSet<>();
        if (!plans.isEmpty()) {
            database.list(
                            "select ancestors from plan where id = any(?) order by id for share",
                            row -> row.uuids("ancestors"),
                            (Object) ids(plans))
                    .forEach(list -> list.forEach(id -> ancestors.add(new PlanId(id))));
        }
        return ancestors;
    }

    /** The plans of ours that a document implements, through any documents. */
    Set<PlanId> implementedBy(UUID document) {
        Set<PlanId> above = new LinkedHashSet<>();
        database.list(
                        ABOVE + " select distinct a.id from above a join plan p on p.id = a.id",
                        row -> row.uuid("id"),
                        new UUID[] {document},
                        true,
                        true)
                .forEach(id -> above.add(new PlanId(id)));
        return above;
    }

    /** Which of the documents lead back to themselves, over links of any relation. */
    Set<UUID> reachingThemselves(Collection<UUID> documents) {
        return new HashSet<>(database.list(
                ABOVE + " select distinct start from above where id = start",
                row -> row.uuid("start"),
                documents.toArray(UUID[]::new),
                false,
                false));
    }

    /** Plans of ours that one of the citations may mean: number and year agree, and the issuer where it says a unit. */
    List<OwnPlan> candidates(List<CitedDocument> numbered) {
        return database.list(
                """
                select distinct p.id, p.number, p.issuer, p.document_date, p.date_precision, p.issued_at, p.aliases
                from unnest(?::text[], ?::uuid[], ?::integer[]) as c(number_key, issuer, year)
                join plan p on p.number_key = c.number_key and p.state = 'issued'
                  and (c.issuer is null or p.issuer = c.issuer)
                  and (c.year is null or p.document_date is null or extract(year from p.document_date) = c.year)
                """,
                DocumentStore::ownPlan,
                Columns.of(numbered, String[]::new, c -> key(c.number())),
                Columns.of(numbered, UUID[]::new, c -> value(c.unit())),
                Columns.of(numbered, Integer[]::new, CitedDocument::year));
    }

    /** A numbered plan of ours without the names of its issuer. */
    record OwnPlan(
            PlanId id,
            DocumentNumber number,
            UnitId issuer,
            @Nullable DocumentDate date,
            @Nullable Instant issuedAt,
            List<String> aliases) {}

    /** Plans of ours as candidates of a citation, their issuers called as on their days; in the order of their dates. */
    Map<PlanId, Candidate> shown(Collection<PlanId> plans) {
        Map<PlanId, Candidate> shown = new LinkedHashMap<>();
        database.list(
                        """
                        select p.id, p.number, p.issuer, p.document_date, p.date_precision, p.title,
                          unit_name_on(p.issuer, date_last(p.document_date, p.date_precision)) as issuer_name
                        from plan p where p.id = any(?) order by p.document_date, p.id
                        """,
                        row -> new Candidate(
                                row.uuid("id"),
                                row.text("number"),
                                row.uuid("issuer"),
                                row.textOrNull("issuer_name"),
                                row.dayOrNull("document_date"),
                                row.textOrNull("date_precision"),
                                row.text("title")),
                        (Object) ids(plans))
                .forEach(one -> shown.put(new PlanId(one.plan()), one));
        return shown;
    }

    /** Those of some documents that are cited by a number and not known to be ours. */
    List<CitedDocument> cited(Collection<UUID> ids) {
        return database.list(
                UNRESOLVED + " and d.id = any(?)", DocumentStore::cited, (Object) ids.toArray(UUID[]::new));
    }

    /** Documents cited by this number that are not yet known to be ours. */
    List<CitedDocument> unresolved(String numberKey) {
        return database.list(UNRESOLVED + " and d.number_key = ?", DocumentStore::cited, numberKey);
    }

    /** Documents cited by the number of a plan of ours, and perhaps by its issuer, that are not yet known to be ours. */
    List<CitedDocument> resolvable() {
        return database.list(UNRESOLVED + """
                 and exists (select 1 from plan p where p.number_key = d.number_key and p.state = 'issued'
                   and (d.issuer is null or p.issuer = d.issuer))
                """, DocumentStore::cited);
    }

    /** Issued plans that implement the plan through any documents; itself not included. */
    public List<UUID> implementing(PlanId plan) {
        return database.list("""
                with recursive below(id) as (
                  select ?::uuid
                  union
                  select b.from_document from below l join basis_link b on b.to_document = l.id
                  where b.relation = 'implements')
                select p.id from below l join plan p on p.id = l.id where p.state = 'issued' and p.id <> ?
                """, row -> row.uuid("id"), plan.value(), plan.value());
    }

    /** Whether there is such a document, ours or only cited. */
    public boolean knows(UUID document) {
        return database.first("select 1 as one from document where id = ?", row -> row.integer("one"), document)
                .isPresent();
    }

    private static OwnPlan ownPlan(Row row) throws SQLException {
        return new OwnPlan(
                new PlanId(row.uuid("id")),
                new DocumentNumber(row.text("number")),
                row.id("issuer", UnitId::new),
                date(row),
                row.instantOrNull("issued_at"),
                List.of((String[]) row.set().getArray("aliases").getArray()));
    }

    private static CitedDocument cited(Row row) throws SQLException {
        return new CitedDocument(
                row.uuid("id"),
                row.text("identity"),
                row.textOrNull("kind"),
                DocumentNumber.orNull(row.textOrNull("number")),
                row.textOrNull("issuer_text"),
                row.idOrNull("issuer", UnitId::new),
                date(row),
                row.textOrNull("subject"),
                false);
    }

    static @Nullable DocumentDate date(Row row) throws SQLException {
        return DocumentDate.of(row.dayOrNull("document_date"), row.textOrNull("date_precision"));
    }

    static UUID[] ids(Collection<PlanId> plans) {
        return plans.stream().map(PlanId::value).toArray(UUID[]::new);
    }

    private static @Nullable UUID value(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }

    private static @Nullable String written(@Nullable DocumentNumber number) {
        return number == null ? null : number.asWritten();
    }

    private static @Nullable String key(@Nullable DocumentNumber number) {
        return number == null ? null : number.key();
    }

    private static @Nullable Integer year(@Nullable DocumentDate date) {
        return date == null ? null : (Integer) date.year();
    }

    private static java.time.@Nullable LocalDate day(@Nullable DocumentDate date) {
        return date == null ? null : date.value();
    }

    private static @Nullable String precision(@Nullable DocumentDate date) {
        return date == null ? null : date.precision().wire();
    }
}
