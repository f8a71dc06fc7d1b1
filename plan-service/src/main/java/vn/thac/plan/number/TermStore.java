package vn.thac.plan.number;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.audit.AuditSight;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;

/** The congress terms in tables; everybody may read them, and who changed them. */
@ApplicationScoped
public class TermStore implements AuditSight {

    static final String AGGREGATE = "congress-term";

    private final Database database;

    TermStore(Database database) {
        this.database = database;
    }

    /** Those of one unit, or of all; the latest first. */
    Page<CongressTerm> page(@Nullable UnitId unit, LocalDate today, PageQuery page) {
        UUID after = page.afterId();
        Page<CongressTerm> found = Page.of(
                database.list(
                        all(today)
                                .addGiven("and t.unit = ?", unit)
                                .addGiven(
                                        "and (t.begins, t.id) < (select c.begins, c.id from congress_term c where c.id = ?)",
                                        after)
                                .add("order by t.begins desc, t.id desc limit ?", page.limit() + 1),
                        TermStore::term),
                page,
                term -> term.id().toString());
        return page.wantsTotal() ? found.withTotal(count(unit)) : found;
    }

    private long count(@Nullable UnitId unit) {
        return database.first(
                        Sql.of("select count(*) as n from congress_term t where true")
                                .addGiven("and t.unit = ?", unit),
                        row -> row.number("n"))
                .orElse(0L);
    }

    List<CongressTerm> of(UnitId unit, LocalDate today) {
        return database.list(all(today).add("and t.unit = ?", unit), TermStore::term);
    }

    Optional<CongressTerm> find(UUID id, LocalDate today) {
        return database.first(all(today).add("and t.id = ?", id), TermStore::term);
    }

    private static Sql all(LocalDate today) {
        return Sql.of(
                "select t.id, t.version, t.unit, unit_name_on(t.unit, ?) as name, t.number, t.begins, t.ends"
                        + " from congress_term t where true",
                today);
    }

    /** Nobody takes a number while terms change. */
    void hold() {
        database.update("lock table held_number, congress_term in share row exclusive mode");
    }

    void write(CongressTerm term) {
        database.update("""
                insert into congress_term (id, unit, number, begins, ends, version) values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set begins = excluded.begins, ends = excluded.ends, version = excluded.version
                """, term.id(), term.unit(), term.number(), term.from(), term.to(), term.version());
    }

    void remove(CongressTerm term) {
        database.update("delete from congress_term where id = ?", term.id());
    }

    /** Counts the numbers of the unit and of those that count with it anew; what was issued keeps its number. */
    void recount(UUID unit) {
        database.list("""
                select hold_numbers(array_agg(distinct p.issuer)) from plan p
                where p.track = 'party' and p.number_key is not null and p.state = 'issued'
                  and exists (select 1
                    from counts_with(p.issuer, date_last(p.document_date, p.date_precision)) a where a.id = ?)
                having count(*) > 0
                """, row -> true, unit);
    }

    @Override
    public Set<String> aggregates() {
        return Set.of(AGGREGATE);
    }

    @Override
    public Sql mayRead(String id) {
        return Sql.of("true");
    }

    private static CongressTerm term(Row row) throws SQLException {
        return new CongressTerm(
                row.uuid("id"),
                row.number("version"),
                row.uuid("unit"),
                row.textOrNull("name"),
                row.integer("number"),
                row.day("begins"),
                row.dayOrNull("ends"));
    }
}
