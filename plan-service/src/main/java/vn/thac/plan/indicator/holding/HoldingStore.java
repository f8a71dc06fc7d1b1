package vn.thac.plan.indicator.holding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;

/** Whose codes are whose: owners, and those they have granted them to. */
@ApplicationScoped
public class HoldingStore {

    /** One code with its owner; {@code version} counts the changes of who may define it. */
    record Held(UUID id, UnitId owner, long version) {}

    @Inject
    Database database;

    /** Those of the units above which the issuer stands, in command, in leadership or as heir. */
    public Set<UnitId> below(Collection<UnitId> units, UnitId issuer, LocalDate on) {
        return new HashSet<>(
                database.list("""
                select w.id from unnest(?::uuid[]) as w(id)
                where w.id <> ? and exists (select 1 from unit_above(w.id, ?) a where a.id = ?)
                """, row -> row.id("id", UnitId::new), units.toArray(UnitId[]::new), issuer, on, issuer));
    }

    public Set<UnitId> above(UnitId issuer, LocalDate on) {
        return new HashSet<>(database.list(
                "select a.id from unit_above(?, ?) a where a.id <> ?",
                row -> row.id("id", UnitId::new),
                issuer,
                on,
                issuer));
    }

    /** Codes among these that the unit was granted. */
    public Set<String> grantedIndicators(UnitId unit, Collection<String> codes) {
        return granted("indicator", unit, codes);
    }

    public Set<String> grantedForms(UnitId unit, Collection<String> codes) {
        return granted("form", unit, codes);
    }

    Optional<Held> find(Rights.Of of, String code) {
        return database.first(
                "select id, owner, holding from " + table(of) + " where code = ?",
                row -> new Held(row.uuid("id"), row.id("owner", UnitId::new), row.number("holding")),
                code);
    }

    List<UnitId> grantees(UUID definition) {
        return database.list(
                "select unit from definition_grant where definition = ? order by unit",
                row -> row.id("unit", UnitId::new),
                definition);
    }

    /** Counts one more change of who holds it; the number it has then. */
    long changed(Rights.Of of, UUID id, UnitId owner) {
        return database.first(
                        "update " + table(of) + " set owner = ?, holding = holding + 1 where id = ? returning holding",
                        row -> row.number("holding"),
                        owner,
                        id)
                .orElseThrow();
    }

    /** False where it was granted already. */
    boolean grant(UUID definition, UnitId to, Instant at) {
        return database.update(
                        "insert into definition_grant (definition, unit, granted_at) values (?, ?, ?) on conflict do nothing",
                        definition,
                        to,
                        at)
                == 1;
    }

    /** False where there was no such grant. */
    boolean withdraw(UUID definition, UnitId from) {
        return database.update("delete from definition_grant where definition = ? and unit = ?", definition, from) == 1;
    }

    private Set<String> granted(String table, UnitId unit, Collection<String> codes) {
        return codes.isEmpty()
                ? Set.of()
                : new HashSet<>(database.list(
                        "select d.code from " + table
                                + " d join definition_grant g on g.definition = d.id where g.unit = ? and d.code = any(?)",
                        row -> row.text("code"),
                        unit,
                        codes.toArray(String[]::new)));
    }

    private static String table(Rights.Of of) {
        return of == Rights.Of.INDICATOR ? "indicator" : "form";
    }
}
