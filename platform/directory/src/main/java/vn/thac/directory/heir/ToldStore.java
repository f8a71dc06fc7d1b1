package vn.thac.directory.heir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;

/** The queue of units of which something was told. Services call its first column otherwise: it is named by its place. */
@ApplicationScoped
class ToldStore {

    /** A unit of which something was told, and by which telling. */
    record Told(UnitId unit, UUID mark) {}

    private final Database database;

    @Inject
    ToldStore(Database database) {
        this.database = database;
    }

    void note(Collection<UnitId> units) {
        database.update("""
                insert into unit_told
                select id, gen_random_uuid() from unnest(?::uuid[]) as t(id) group by id order by id
                on conflict on constraint unit_told_pkey do update set mark = excluded.mark
                """, (Object) units.toArray(UnitId[]::new));
    }

    /** All at once and in no order: who takes some at a time would have the rest sorted again each time. */
    List<Told> waiting() {
        return database.list(
                "select t.unit, t.mark from unit_told as t(unit, mark)",
                row -> new Told(row.id("unit", UnitId::new), row.uuid("mark")));
    }

    /** Those of which nothing was told again: no two tellings have the same mark. Of whom something is just being told stays. */
    void done(List<Told> all) {
        database.update("""
                delete from unit_told where ctid = any (array(
                  select t.ctid from unit_told as t(unit, mark) where t.unit = any(?) and t.mark = any(?)
                  for update skip locked))
                """, Columns.of(all, UnitId[]::new, Told::unit), Columns.of(all, UUID[]::new, Told::mark));
    }
}
