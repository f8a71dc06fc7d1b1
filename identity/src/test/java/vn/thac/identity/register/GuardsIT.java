package vn.thac.identity.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.DatabaseException;
import vn.thac.identity.unit.Span;
import vn.thac.testing.PartsResource;

/** What the database itself refuses, whatever the program does. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class GuardsIT {

    private static final long SEED = 20250701L;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @Inject
    Database database;

    private final UUID[] units = {Ids.next(), Ids.next()};

    @BeforeEach
    void two_units() {
        for (UUID unit : units) {
            database.update(
                    "insert into unit (id, track, begins, version) values (?, 'government', ?, 1)", unit, FIRST);
        }
    }

    @AfterEach
    void nothing_stays() {
        for (String table : List.of("unit_name", "unit_standing", "unit_parent")) {
            database.update("delete from " + table + " where unit_id = any(?)", (Object) units);
        }
        database.update("delete from unit where id = any(?)", (Object) units);
    }

    /** A line that says that a unit has a code. */
    private record CodeLine(int unit, int code, Span span) {}

    private void insert(List<CodeLine> lines) {
        database.update(
                """
                insert into unit_code (scheme, code, unit_id, from_day, to_day)
                select 'thac', * from unnest(?::text[], ?::uuid[], ?::date[], ?::date[])
                """,
                lines.stream().map(l -> units[0] + "-" + l.code()).toArray(String[]::new),
                lines.stream().map(l -> units[l.unit()]).toArray(UUID[]::new),
                lines.stream().map(l -> l.span().from()).toArray(LocalDate[]::new),
                lines.stream().map(l -> l.span().to()).toArray(LocalDate[]::new));
    }

    private static boolean clash(CodeLine a, CodeLine b) {
        return (a.unit() == b.unit() || a.code() == b.code()) && a.span().overlaps(b.span());
    }

    private static boolean clash(List<CodeLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (clash(lines.get(i), lines.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static CodeLine line(Random random) {
        LocalDate from = FIRST.plusDays(random.nextInt(90));
        LocalDate to = random.nextInt(12) == 0 ? null : from.plusDays(1 + random.nextInt(5));
        return new CodeLine(random.nextInt(2), random.nextInt(2), new Span(from, to));
    }

    @Test
    void the_database_and_the_program_agree_on_what_overlaps() {
        Random random = new Random(SEED);
        int refused = 0;
        for (int round = 0; round < 200; round++) {
            List<CodeLine> there = new ArrayList<>();
            QuarkusTransaction.begin();
            try {
                for (int statement = 0; statement < 3; statement++) {
                    List<CodeLine> more = new ArrayList<>();
                    for (int i = random.nextInt(3); i >= 0; i--) {
                        more.add(line(random));
                    }
                    there.addAll(more);
                    if (clash(there)) {
                        assertEquals("23P01", state(() -> insert(more)), "seed " + SEED + ": " + there);
                        refused++;
                        break;
                    }
                    insert(more);
                }
            } finally {
                QuarkusTransaction.rollback();
            }
        }
        assertTrue(refused > 20 && refused < 180, refused + " of 200 refused");
    }

    @Test
    void no_unit_has_two_names_or_standings_or_parents_in_a_tree_on_a_day() {
        String name = "insert into unit_name (unit_id, name, folded, from_day) values (?, 'a', 'a', ?)";
        String standing = "insert into unit_standing (unit_id, kind, level, from_day) values (?, 'a', 'commune', ?)";
        String parent = "insert into unit_parent (unit_id, tree, parent_id, from_day) values (?, 'command', ?, ?)";

        database.update(name, units[0], FIRST);
        database.update(standing, units[0], FIRST);
        database.update(parent, units[0], units[1], FIRST);

        assertEquals("23P01", state(() -> database.update(name, units[0], FIRST.plusDays(1))));
        assertEquals("23P01", state(() -> database.update(standing, units[0], FIRST.plusDays(1))));
        assertEquals("23P01", state(() -> database.update(parent, units[0], units[1], FIRST.plusDays(1))));
    }

    @Test
    void nobody_stands_below_themselves_on_any_day() {
        UUID third = Ids.next();
        String unit = "insert into unit (id, track, begins, version) values (?, 'government', ?, 1)";
        String parent = "insert into unit_parent (unit_id, tree, parent_id, from_day, to_day) values (?, ?, ?, ?, ?)";
        QuarkusTransaction.begin();
        try {
            database.update(unit, third, FIRST);
            database.update(parent, units[0], "command", units[1], FIRST, FIRST.plusDays(9));
            database.update(parent, units[1], "command", third, FIRST, null);
            database.update(parent, third, "leadership", units[0], FIRST, null);
            database.update(parent, third, "command", units[0], FIRST.plusDays(9), null);
            assertEquals(
                    "23514",
                    state(() ->
                            database.update(parent, third, "command", units[0], FIRST.plusDays(8), FIRST.plusDays(9))));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void one_clash_among_many_lines_of_a_statement_is_found() {
        List<CodeLine> many = new ArrayList<>();
        for (int code = 0; code < 400; code++) {
            many.add(new CodeLine(0, code, new Span(FIRST.plusDays(code), FIRST.plusDays(code + 1))));
        }
        QuarkusTransaction.begin();
        try {
            insert(many);
            List<CodeLine> more = new ArrayList<>();
            for (int code = 0; code < 400; code++) {
                more.add(new CodeLine(1, 1_000 + code, new Span(FIRST.plusDays(code), FIRST.plusDays(code + 1))));
            }
            more.set(17, new CodeLine(1, 17, new Span(FIRST.plusDays(17), FIRST.plusDays(18))));
            assertEquals("23P01", state(() -> insert(more)));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void lines_speak_only_of_units_and_words_that_there_are() {
        UUID nobody = Ids.next();
        String parent = "insert into unit_parent (unit_id, tree, parent_id, from_day) values (?, ?, ?, ?)";

        assertEquals("23503", state(() -> database.update(parent, units[0], "command", nobody, FIRST)));
        assertEquals("23503", state(() -> database.update(parent, nobody, "command", units[0], FIRST)));
        assertEquals("23503", state(() -> database.update(parent, units[0], "comand", units[1], FIRST)));
        assertEquals(
                "23503",
                state(() -> database.update(
                        "insert into unit (id, track, begins, version) values (?, 'goverment', ?, 1)", nobody, FIRST)));
    }

    @Test
    void a_line_is_never_changed_in_place_past_the_guard() {
        database.update(
                "insert into unit_name (unit_id, name, folded, from_day) values (?, 'a', 'a', ?)", units[0], FIRST);

        assertThrows(
                DatabaseException.class,
                () -> database.update("update unit_name set to_day = null where unit_id = ?", units[0]));
    }

    private static String state(Runnable statement) {
        return ((SQLException)
                        assertThrows(DatabaseException.class, statement::run).getCause())
                .getSQLState();
    }
}
