package vn.thac.directory.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Rows;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;

/** Which units references mean. */
@ApplicationScoped
class CodeStore {

    /** The last that had the code by the day, else the first that gets it. */
    private static final String NEAREST = """
            select unit_id, from_day from known_code where scheme = ? and code = ?
            order by from_day > ?, abs(from_day - ?) limit 1
            """;

    /** A unit that has the code from a day on, near the day for which the code was asked. */
    record Meaning(UnitId unit, LocalDate from, LocalDate asked) {

        boolean isToCome() {
            return from.isAfter(asked);
        }
    }

    private record Found(String reference, UnitId unit) {}

    private final Database database;

    @Inject
    CodeStore(Database database) {
        this.database = database;
    }

    Map<String, UnitId> resolve(Collection<String> references, LocalDate on) {
        Map<String, UnitReference.ByCode> codes = new HashMap<>();
        Map<String, UnitReference.ById> ids = new HashMap<>();
        for (String text : references) {
            UnitReference.of(text).ifPresent(reference -> {
                if (reference instanceof UnitReference.ByCode code) {
                    codes.put(text, code);
                } else if (reference instanceof UnitReference.ById id) {
                    ids.put(text, id);
                }
            });
        }
        Map<String, UnitId> found = new HashMap<>();
        byCode(codes, on).forEach(f -> found.put(f.reference(), f.unit()));
        byId(ids).forEach(f -> found.put(f.reference(), f.unit()));
        return found;
    }

    private List<Found> byCode(Map<String, UnitReference.ByCode> codes, LocalDate on) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return found(Sql.of("select w.reference, c.unit_id from").add(meaning(codes, on)));
    }

    private static Sql meaning(Map<String, UnitReference.ByCode> codes, LocalDate on) {
        return Rows.of(List.copyOf(codes.entrySet()))
                .column("text", String[]::new, Map.Entry::getKey)
                .column("text", String[]::new, code -> code.getValue().scheme())
                .column("text", String[]::new, code -> code.getValue().code())
                .column("date", LocalDate[]::new, code -> code.getValue().on(on))
                .as("w(reference, scheme, code, on_day)")
                .add("""
                join known_code c on c.scheme = w.scheme and c.code = w.code and c.from_day <= w.on_day and c.to_day > w.on_day
                """);
    }

    /** The unit that a reference means as a table {@code w(id)}, empty where it means none; nothing for what is no reference. */
    static Optional<Sql> meant(String reference, LocalDate on) {
        return UnitReference.of(reference)
                .map(parsed -> parsed instanceof UnitReference.ById one
                        ? Sql.of("(values (?::uuid)) as w(id)", one.id())
                        : Sql.of("(select c.unit_id as id from")
                                .add(meaning(Map.of(reference, (UnitReference.ByCode) parsed), on))
                                .add(") as w"));
    }

    private List<Found> byId(Map<String, UnitReference.ById> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Sql wanted = Rows.of(List.copyOf(ids.entrySet()))
                .column("text", String[]::new, Map.Entry::getKey)
                .column("uuid", UUID[]::new, id -> id.getValue().id().value())
                .as("w(reference, id)");
        return found(
                Sql.of("select w.reference, u.id as unit_id from").add(wanted).add("join known_unit u on u.id = w.id"));
    }

    private List<Found> found(Sql asked) {
        return database.list(asked, row -> new Found(row.text("reference"), row.id("unit_id", UnitId::new)));
    }

    /** Whom a code that means nobody on the day meant before, or will mean. */
    Optional<Meaning> nearest(String reference, LocalDate on) {
        return UnitReference.of(reference)
                .flatMap(parsed -> parsed instanceof UnitReference.ByCode code
                        ? database.first(
                                NEAREST,
                                row -> new Meaning(row.id("unit_id", UnitId::new), row.day("from_day"), code.on(on)),
                                code.scheme(),
                                code.code(),
                                code.on(on),
                                code.on(on))
                        : Optional.empty());
    }
}
