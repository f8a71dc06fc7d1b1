package vn.thac.directory.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Rows;
import vn.thac.core.sql.Sql;
import vn.thac.directory.DirectoryRefusal;
import vn.thac.directory.UnitId;

/**
 * Answers who a unit is on a day, which unit a reference means, and which units a rule picks. A unit that has ended, or
 * has not begun, is called as it was last, or will be first.
 */
@ApplicationScoped
public class Directory {

    private static final String STANDING_ON =
            "join known_standing s on s.unit_id = w.id and s.from_day <= ? and s.to_day > ?";

    private final Database database;
    private final CodeStore codes;
    private final SelectStore selects;

    @Inject
    Directory(Database database, CodeStore codes, SelectStore selects) {
        this.database = database;
        this.codes = codes;
        this.selects = selects;
    }

    public Optional<KnownUnit> find(UnitId id, LocalDate on) {
        return find(List.of(id), on).stream().findFirst();
    }

    public List<KnownUnit> find(Collection<UnitId> ids, LocalDate on) {
        return ids.isEmpty() ? List.of() : find(wanted(ids), on);
    }

    /** The unit that a reference means, as {@link #resolve} has it, with what it is on the day {@code on}. */
    public Optional<KnownUnit> find(String reference, LocalDate on) {
        return CodeStore.meant(reference, on)
                .flatMap(meant -> find(meant, on).stream().findFirst());
    }

    private List<KnownUnit> find(Sql wanted, LocalDate on) {
        return database.list(
                Sql.of("select u.id, s.name, u.track, s.kind, s.level, s.area, u.begins, u.ends from")
                        .add(wanted)
                        .add("join known_unit u on u.id = w.id")
                        .add(STANDING_ON, on, on),
                Directory::unit);
    }

    /** Names of units on a day, by id; one that is not known is absent. */
    public Map<UnitId, String> names(Collection<UnitId> ids, LocalDate on) {
        Map<UnitId, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            database.list(
                    Sql.of("select s.unit_id, s.name from").add(wanted(ids)).add(STANDING_ON, on, on),
                    row -> names.put(row.id("unit_id", UnitId::new), row.text("name")));
        }
        return names;
    }

    /** Names of units on each of several days, in one question; a unit that is not known is absent. */
    public Map<LocalDate, Map<UnitId, String>> names(Map<LocalDate, ? extends Collection<UnitId>> wanted) {
        record UnitOnDay(UnitId unit, LocalDate day) {}
        Map<LocalDate, Map<UnitId, String>> names = new HashMap<>();
        List<UnitOnDay> each = wanted.entrySet().stream()
                .flatMap(of -> of.getValue().stream().distinct().map(unit -> new UnitOnDay(unit, of.getKey())))
                .toList();
        if (!each.isEmpty()) {
            Sql days = Rows.of(each)
                    .column("uuid", UUID[]::new, one -> one.unit().value())
                    .column("date", LocalDate[]::new, UnitOnDay::day)
                    .as("w(id, day)");
            database.list(
                    Sql.of("select w.day, s.unit_id, s.name from")
                            .add(days)
                            .add(
                                    "join known_standing s on s.unit_id = w.id and s.from_day <= w.day and s.to_day > w.day"),
                    row -> names.computeIfAbsent(row.day("day"), day -> new HashMap<>())
                            .put(row.id("unit_id", UnitId::new), row.text("name")));
        }
        return names;
    }

    public String nameOf(UnitId id, LocalDate on) {
        return names(List.of(id), on).getOrDefault(id, id.toString());
    }

    /** Units with official code and name of the day; one that is not known yet is called by its id. */
    public Map<UnitId, NamedUnit> named(Collection<UnitId> ids, LocalDate on) {
        Map<UnitId, NamedUnit> named = new LinkedHashMap<>();
        ids.forEach(id -> named.put(id, new NamedUnit(id, null, id.toString())));
        if (named.isEmpty()) {
            return named;
        }
        Sql known = Sql.of(
                        "select s.unit_id, s.name, (select o.code from official_code(s.unit_id, ?) o) as code from", on)
                .add(wanted(ids))
                .add(STANDING_ON, on, on);
        database.list(
                        known,
                        row -> new NamedUnit(row.id("unit_id", UnitId::new), row.textOrNull("code"), row.text("name")))
                .forEach(unit -> named.put(unit.id(), unit));
        return named;
    }

    public NamedUnit named(UnitId id, LocalDate on) {
        return named(List.of(id), on).getOrDefault(id, new NamedUnit(id, null, id.toString()));
    }

    /** Who takes over from a unit, by the day on which they do. */
    public List<Heir> heirs(UnitId unit) {
        return database.list(
                "select * from known_heir where predecessor = ? order by from_day, successor",
                row -> new Heir(row.id("successor", UnitId::new), row.day("from_day"), row.text("part")),
                unit);
    }

    /**
     * The unit that a reference means: an id, {@code scheme:code} of the day {@code on}, or {@code scheme:code@day}.
     * The unit may have ended: an id, or a code with its day, names it for ever.
     */
    public Optional<UnitId> resolve(String reference, LocalDate on) {
        return Optional.ofNullable(resolve(List.of(reference), on).get(reference));
    }

    /** The same for many at once; what means no unit is absent from the answer. */
    public Map<String, UnitId> resolve(Collection<String> references, LocalDate on) {
        return codes.resolve(references, on);
    }

    /** The same, refusing what means no unit, and saying why; {@code place} is where the caller wrote it. */
    public UnitId require(String reference, LocalDate on, String place) {
        return resolve(reference, on).orElseThrow(() -> new Refused(List.of(whyNot(reference, on, place))));
    }

    /**
     * The unit that a reference means, or else the last that its code meant before: for reading what was, never for
     * writing, as the code may come to mean another.
     */
    public Optional<UnitId> resolveOrLast(String reference, LocalDate on) {
        return resolve(reference, on).or(() -> codes.nearest(reference, on)
                .filter(meaning -> !meaning.isToCome())
                .map(CodeStore.Meaning::unit));
    }

    /**
     * The unit that a reference means, as {@link #resolve} has it, as a table {@code w(id)} within a statement, empty where
     * it means none; nothing for what is no reference.
     */
    public static Optional<Sql> meant(String reference, LocalDate on) {
        return CodeStore.meant(reference, on);
    }

    /** Why a reference that {@link #resolve} does not know means no unit on the day. */
    public Fault whyNot(String reference, LocalDate on, String place) {
        return whyNoMore(reference, on, place).orElseGet(() -> unknown(reference, on, place));
    }

    /** The same; empty where it means no unit on any day. */
    public Optional<Fault> whyNoMore(String reference, LocalDate on, String place) {
        return codes.nearest(reference, on)
                .flatMap(meaning -> whyAbsent(meaning.unit(), reference, meaning.asked(), place)
                        .or(() -> meaning.isToCome()
                                ? Optional.of(notYet(meaning.unit(), reference, meaning.from(), meaning.asked(), place))
                                : Optional.empty()));
    }

    /** Why nobody is there on the day for a reference, whether it means a unit or none. */
    public Fault whyNobody(String reference, LocalDate on, String place) {
        return resolve(reference, on)
                .flatMap(unit -> whyAbsent(unit, reference, on, place))
                .orElseGet(() -> whyNot(reference, on, place));
    }

    /** The same without looking for a reason, for where very many are wrong. */
    public static Fault unknown(String reference, LocalDate on, String place) {
        return new Fault(DirectoryRefusal.UNIT_UNKNOWN, place, Map.of("unit", reference, "on", on));
    }

    /** Why a unit is not there on a day; empty where it is. */
    public Optional<Fault> whyAbsent(UnitId unit, String reference, LocalDate on, String place) {
        return find(unit, on).flatMap(known -> whyAbsent(known, reference, on, place));
    }

    /** The same of a unit as it is on the day. */
    public Optional<Fault> whyAbsent(KnownUnit known, String reference, LocalDate on, String place) {
        if (known.existsOn(on)) {
            return Optional.empty();
        }
        LocalDate ends = known.ends();
        if (known.begins().equals(ends)) {
            return Optional.of(
                    new Fault(DirectoryRefusal.UNIT_WITHDRAWN, place, Map.of("unit", reference, "name", known.name())));
        }
        return Optional.of(
                ends == null || on.isBefore(ends)
                        ? notYet(known.id(), reference, known.begins(), on, place)
                        : ended(known, reference, ends, place));
    }

    private Fault notYet(UnitId unit, String reference, LocalDate begins, LocalDate on, String place) {
        return new Fault(
                DirectoryRefusal.UNIT_NOT_YET,
                place,
                Map.of("unit", reference, "name", nameOf(unit, on), "begins", begins, "on", on));
    }

    private Fault ended(KnownUnit unit, String reference, LocalDate ends, String place) {
        List<UnitId> heirs =
                heirs(unit.id()).stream().map(Heir::unit).distinct().toList();
        String told = named(heirs, ends).values().stream()
                .map(NamedUnit::toString)
                .reduce((a, b) -> a + "; " + b)
                .orElse("–");
        return new Fault(
                DirectoryRefusal.UNIT_ENDED,
                place,
                Map.of("unit", reference, "name", unit.name(), "ends", ends, "heirs", told));
    }

    /** The units that a rule picks on a day, in the order of their ids. An unknown {@code under} picks nobody. */
    public List<UnitId> select(Selector rule, LocalDate on) {
        Map<String, UnitId> units = resolve(rule.references(), on);
        if (rule.under() != null && !units.containsKey(rule.under())) {
            return List.of();
        }
        return selects.pick(known(rule, units).pinned(units), on);
    }

    /** The rule without the exceptions that name no unit. */
    private static Selector known(Selector rule, Map<String, UnitId> units) {
        List<String> except = rule.references().stream()
                .filter(reference -> !reference.equals(rule.under()) && units.containsKey(reference))
                .toList();
        return new Selector(rule.track(), rule.level(), rule.kind(), rule.under(), rule.tree(), rule.direct(), except);
    }

    /**
     * The rule with units in place of the references of the day: so it is kept from then on. Each reference that means
     * no unit is refused at its place below {@code place}.
     */
    public PinnedSelector pin(Selector rule, LocalDate on, String place) {
        Map<String, UnitId> units = resolve(rule.references(), on);
        Faults faults = new Faults();
        if (rule.under() != null && !units.containsKey(rule.under())) {
            faults.add(whyNot(rule.under(), on, place + "/under"));
        }
        List<String> except = rule.except() == null ? List.of() : rule.except();
        for (int i = 0; i < except.size(); i++) {
            if (!units.containsKey(except.get(i))) {
                faults.add(whyNot(except.get(i), on, place + "/except/" + i));
            }
        }
        faults.refuse();
        return rule.pinned(units);
    }

    /**
     * The units that a pinned rule picks on a day. As long as the unit it hangs on is there, those that fall under it
     * on the day; after its end those that fell under it last, or their heirs where they have ended themselves.
     */
    public Selection select(PinnedSelector rule, LocalDate on) {
        UnitId under = rule.under();
        LocalDate ends =
                under == null ? null : find(under, on).map(KnownUnit::ends).orElse(null);
        return ends == null || on.isBefore(ends)
                ? new Selection(selects.pick(rule, on), List.of())
                : selects.inherited(rule, ends.minusDays(1), on);
    }

    private static Sql wanted(Collection<UnitId> ids) {
        return Rows.of(ids.stream().distinct().toList())
                .column("uuid", UUID[]::new, UnitId::value)
                .as("w(id)");
    }

    private static KnownUnit unit(Row row) throws SQLException {
        return new KnownUnit(
                row.id("id", UnitId::new),
                row.text("name"),
                row.text("track"),
                row.text("kind"),
                row.text("level"),
                row.idOrNull("area", UnitId::new),
                row.day("begins"),
                row.dayOrNull("ends"));
    }
}
