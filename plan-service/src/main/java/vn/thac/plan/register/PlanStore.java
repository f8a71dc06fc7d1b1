package vn.thac.plan.register;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.PackageReader;
import vn.thac.platform.problem.Refused;
import vn.thac.platform.sql.Database;
import vn.thac.platform.sql.DatabaseException;
import vn.thac.platform.sql.Row;

/** Rows of plans and their texts. */
@ApplicationScoped
public class PlanStore {

    private static final TypeReference<Map<String, UUID>> IDS = new TypeReference<>() {};
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String SELECT = """
            select p.id, p.issuer, p.level, p.track, p.kind, p.number, p.title, p.place, p.document_date,
              p.date_precision, p.aliases, p.state, p.version, p.fulfils, p.ancestors, p.issued_at,
              e.body, e.links, e.units
            from plan p join plan_edition e on e.plan = p.id and e.edition = p.edition
            where p.id = ?
            """;

    @Inject
    Database database;

    public void insert(Plan.Draft draft, String body, Map<String, PlanId> links, Map<String, ?> units, Instant at) {
        PlanHead head = draft.head();
        database.update("""
                with made as (
                  insert into plan (id, issuer, level, track, kind, number, title, place, document_date,
                    date_precision, aliases, state, version, fulfils, drafted_at)
                  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'draft', ?, ?, ?))
                insert into plan_edition (plan, edition, body, links, units) values (?, 1, ?::json, ?::json, ?::json)
                """,
                draft.id().value(), draft.issuer().unit(), draft.issuer().level(), draft.issuer().track(),
                head.kind(), written(head.number()), head.title(), head.place(), day(head.date()),
                precision(head.date()), head.aliases().toArray(String[]::new), draft.version(),
                draft.fulfils().stream().map(MandateId::value).toArray(UUID[]::new), at,
                draft.id().value(), body, PackageReader.write(links), PackageReader.write(units));
    }

    public void revise(Plan.Draft draft, String body, Map<String, PlanId> links, Map<String, ?> units) {
        PlanHead head = draft.head();
        database.update("""
                with changed as (
                  update plan set kind = ?, number = ?, title = ?, place = ?, document_date = ?, date_precision = ?,
                    aliases = ?, version = ? where id = ?)
                update plan_edition set body = ?::json, links = ?::json, units = ?::json where plan = ? and edition = 1
                """,
                head.kind(), written(head.number()), head.title(), head.place(), day(head.date()),
                precision(head.date()), head.aliases().toArray(String[]::new), draft.version(), draft.id().value(),
                body, PackageReader.write(links), PackageReader.write(units), draft.id().value());
    }

    /** Holds the plan until the transaction ends. */
    public Optional<StoredPlan> lock(PlanId id) {
        return database.first(SELECT + " for update of p", PlanStore::stored, id.value());
    }

    public Optional<StoredPlan> find(PlanId id) {
        return database.first(SELECT, PlanStore::stored, id.value());
    }

    /** Refuses a number that the issuer has given before in the same year. */
    public void issue(Plan.Issued issued) {
        PlanHead head = issued.head();
        DocumentNumber number = head.number();
        try {
            database.update("""
                    update plan set state = 'issued', number = ?, number_key = ?, symbol = ?, place = ?,
                      document_date = ?, date_precision = ?, version = ?, ancestors = ?, issued_at = ?
                    where id = ?
                    """,
                    written(number), number == null ? null : number.key(), number == null ? null : number.symbol(),
                    head.place(), day(head.date()), precision(head.date()), issued.version(),
                    issued.ancestors().stream().map(PlanId::value).toArray(UUID[]::new), issued.at(),
                    issued.id().value());
        } catch (DatabaseException e) {
            if (e.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                throw Refused.at(PlanRefusal.NUMBER_TAKEN, "/number", Map.of("number", String.valueOf(written(number))));
            }
            throw e;
        }
    }

    /** A plan whose ancestors have grown. */
    public record Grown(UUID id, long version, List<UUID> ancestors) {}

    /** Gives plans the ancestors of another; returns those for which this was news. */
    public List<Grown> addAncestors(List<UUID> plans, PlanId above) {
        return database.list("""
                update plan p set version = p.version + 1,
                  ancestors = p.ancestors || array(select x from unnest(a.ancestors) x where x <> all(p.ancestors))
                from plan a
                where a.id = ? and p.id = any(?) and not p.ancestors @> a.ancestors
                returning p.id, p.version, p.ancestors
                """,
                row -> new Grown(row.uuid("id"), row.number("version"), row.uuids("ancestors")),
                above.value(), plans.toArray(UUID[]::new));
    }

    /** Counts on the plan's version for events written after the issue; returns the version before. */
    public long countOn(PlanId id, int events) {
        return database.first(
                "update plan set version = version + ? where id = ? returning version",
                row -> row.number("version"), events, id.value()).orElseThrow() - events;
    }

    private static StoredPlan stored(Row row) throws SQLException {
        return new StoredPlan(
                plan(row),
                row.text("body"),
                StoredPlan.links(PackageReader.read(row.text("links"), IDS)),
                StoredPlan.units(PackageReader.read(row.text("units"), IDS)));
    }

    private static Plan plan(Row row) throws SQLException {
        PlanId id = new PlanId(row.uuid("id"));
        Issuer issuer = new Issuer(row.unit("issuer"), row.text("level"), row.text("track"));
        PlanHead head = new PlanHead(
                row.text("kind"), DocumentNumber.orNull(row.textOrNull("number")), row.text("title"),
                row.textOrNull("place"), date(row),
                List.of((String[]) row.set().getArray("aliases").getArray()));
        if (row.text("state").equals("draft")) {
            return new Plan.Draft(
                    id, issuer, row.number("version"), head,
                    row.uuids("fulfils").stream().map(MandateId::new).toList());
        }
        LinkedHashSet<PlanId> ancestors = new LinkedHashSet<>();
        row.uuids("ancestors").forEach(above -> ancestors.add(new PlanId(above)));
        return new Plan.Issued(id, issuer, row.number("version"), head, ancestors, row.instant("issued_at"));
    }

    static @Nullable DocumentDate date(Row row) throws SQLException {
        var day = row.dayOrNull("document_date");
        return day == null
                ? null
                : new DocumentDate(day, DocumentDate.Precision.valueOf(row.text("date_precision")));
    }

    private static @Nullable String written(@Nullable DocumentNumber number) {
        return number == null ? null : number.asWritten();
    }

    private static java.time.@Nullable LocalDate day(@Nullable DocumentDate date) {
        return date == null ? null : date.value();
    }

    private static @Nullable String precision(@Nullable DocumentDate date) {
        return date == null ? null : date.precision().name();
    }
}
