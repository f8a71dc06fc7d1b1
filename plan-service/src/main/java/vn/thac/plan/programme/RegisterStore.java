package vn.thac.plan.programme;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.audit.AuditSight;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.plan.duty.Programme.Period;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.target.Target;

/** The register of programmes in tables; everybody may read it, and who changed it. */
@ApplicationScoped
public class RegisterStore implements AuditSight {

    static final String SELECT = """
            select p.*, array(select n.name from programme_name n where n.programme = p.id order by n.place) as names
            from programme p
            """;

    private final Database database;

    RegisterStore(Database database) {
        this.database = database;
    }

    public Optional<Registered> find(UUID id) {
        return database.first(SELECT + " where p.id = ?", RegisterStore::registered, id);
    }

    /** The same, held until the transaction ends. */
    public Optional<Registered> hold(UUID id) {
        return database.first(SELECT + " where p.id = ? for update of p", RegisterStore::registered, id);
    }

    /** What stands for these by now, each once. */
    public List<Registered> standing(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.list(
                        SELECT + " where p.id in (select programme_of(i) from unnest(?::uuid[]) i) order by p.id",
                        RegisterStore::registered,
                        (Object) ids.toArray(UUID[]::new));
    }

    /** Of an entry p: it is a local version of another, which is there or is stood for by it. */
    static final String IS_LOCAL_OF = """
            p.national in (with recursive same(id) as (
              select ?::uuid
              union
              select d.id from same s join programme d on d.merged_into = s.id) select id from same)
            """;

    public boolean hasLocal(UUID national) {
        return database.first("select 1 as one from programme p where " + IS_LOCAL_OF, row -> true, national)
                .isPresent();
    }

    /** Entries that are to be told anew, held until the transaction ends. */
    public List<Registered> untold(int most) {
        return database.list(SELECT + """
                 where p.untold or p.founding is not null and plan_of_document(p.founding) is distinct from p.founding_plan
                order by p.id limit ? for update of p skip locked
                """, RegisterStore::registered, most);
    }

    /** The plan of ours that a document is, or is known to mean. */
    @Nullable
    public UUID planOf(@Nullable UUID document) {
        return document == null
                ? null
                : database
                        .list(
                                "select p from (select plan_of_document(?) as p) f where p is not null",
                                row -> row.uuid("p"),
                                document)
                        .stream()
                        .findFirst()
                        .orElse(null);
    }

    /** How indicators are measured by now. */
    public List<ProgrammeRecorded.Measure> measures(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : database.list(
                        """
                        select i.code, v.name, coalesce(v.same_as, i.code) as figure_of, v.direction
                        from indicator i join indicator_version v on v.id = i.id and v.version = i.current
                        where i.code = any(?) order by i.code collate "C"
                        """,
                        row -> new ProgrammeRecorded.Measure(
                                row.text("code"), row.text("name"), row.text("figure_of"), row.text("direction")),
                        (Object) codes.toArray(String[]::new));
    }

    public boolean knowsKind(String code) {
        return database.first("select 1 as one from programme_kind where code = ?", row -> true, code)
                .isPresent();
    }

    public boolean knowsDocument(UUID id) {
        return database.first("select 1 as one from document where id = ?", row -> true, id)
                .isPresent();
    }

    /** Those of these codes that no indicator has. */
    public Set<String> unknownIndicators(Collection<String> codes) {
        return new HashSet<>(database.list(
                "select c as code from unnest(?::text[]) c where not exists (select 1 from indicator i where i.code = c)",
                row -> row.text("code"),
                (Object) codes.toArray(String[]::new)));
    }

    /** Others by one of these names, of the same level and leader, that stand for themselves. */
    public List<UUID> alike(Registered one) {
        return database.list("""
                select distinct p.id from programme_name n join programme p on p.id = n.programme
                where n.words in (select words_in_no_order(m) from unnest(?::text[]) m) and p.id <> ?
                  and p.merged_into is null and p.level is not distinct from ? and p.leader is not distinct from ?
                order by p.id
                """, row -> row.uuid("id"), names(one), one.id(), one.level(), one.leader());
    }

    /** Whether a unit stands above another on the day, in command, in leadership or as its heir. */
    public boolean isAbove(UnitId unit, UnitId other, java.time.LocalDate on) {
        return database.first("select 1 as one from unit_above(?, ?) a where a.id = ?", row -> true, other, on, unit)
                .isPresent();
    }

    public void write(Registered now) {
        Period years = now.period();
        database.update(
                """
                insert into programme (id, version, holder, kind, level, leader, begins, ends, orientation, vision, founding,
                  national, indicators, note, merged_into, targets, founding_plan)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?)
                on conflict (id) do update set version = excluded.version, holder = excluded.holder, kind = excluded.kind,
                  level = excluded.level, leader = excluded.leader, begins = excluded.begins, ends = excluded.ends,
                  orientation = excluded.orientation, vision = excluded.vision, founding = excluded.founding,
                  national = excluded.national, indicators = excluded.indicators, note = excluded.note,
                  merged_into = excluded.merged_into, targets = excluded.targets,
                  founding_plan = excluded.founding_plan, untold = false
                """,
                now.id(),
                now.version(),
                now.holder(),
                now.kind(),
                now.level(),
                now.leader(),
                years == null ? null : years.from(),
                years == null ? null : years.to(),
                years == null ? null : years.orientation(),
                years == null ? null : years.vision(),
                now.founding(),
                now.national(),
                now.indicators().toArray(String[]::new),
                now.note(),
                now.mergedInto(),
                PackageReader.write(now.targets()),
                now.foundingPlan());
        database.update("delete from programme_name where programme = ?", now.id());
        database.update("""
                insert into programme_name (programme, place, name)
                select ?, n.place - 1, n.name from unnest(?::text[]) with ordinality as n(name, place)
                """, now.id(), names(now));
    }

    private static String[] names(Registered one) {
        List<String> names = new ArrayList<>(List.of(one.name()));
        names.addAll(one.aliases());
        return names.toArray(String[]::new);
    }

    static Registered registered(Row row) throws SQLException {
        List<String> names = row.texts("names");
        return new Registered(
                row.uuid("id"),
                row.number("version"),
                row.id("holder", UnitId::new),
                names.get(0),
                names.subList(1, names.size()),
                row.text("kind"),
                row.textOrNull("level"),
                row.idOrNull("leader", UnitId::new),
                period(row),
                row.uuidOrNull("founding"),
                row.uuidOrNull("national"),
                row.texts("indicators"),
                row.textOrNull("note"),
                row.uuidOrNull("merged_into"),
                PackageReader.read(row.text("targets"), new TypeReference<List<Target>>() {}),
                row.uuidOrNull("founding_plan"));
    }

    /** Null where no year of it is known. */
    public static @Nullable Period period(Row row) throws SQLException {
        Period years = new Period(
                row.integerOrNull("begins"),
                row.integerOrNull("ends"),
                row.integerOrNull("orientation"),
                row.integerOrNull("vision"));
        return years.equals(new Period(null, null, null, null)) ? null : years;
    }

    @Override
    public Set<String> aggregates() {
        return Set.of("programme");
    }

    @Override
    public Sql mayRead(String id) {
        return Sql.of("true");
    }
}
