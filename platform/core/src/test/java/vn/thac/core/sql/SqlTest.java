package vn.thac.core.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTest {

    @Test
    void a_statement_grows_with_its_arguments_in_their_places() {
        Sql reach = Sql.of("with reach as (select ? as id)", "u");
        Sql sql = new Sql()
                .add(reach)
                .add("select * from plan where true")
                .addGiven("and state = ?", "issued")
                .addGiven("and kind = ?", null)
                .addIf(true, "and year between ? and ?", 2024, 2025)
                .addIf(false, "and level = ?", "commune")
                .add("limit ?", 7);
        assertEquals("""
                with reach as (select ? as id)
                select * from plan where true
                and state = ?
                and year between ? and ?
                limit ?""", sql.text());
        assertArrayEquals(new Object[] {"u", "issued", 2024, 2025, 7}, sql.args());
    }

    /** The language takes an array that is given alone for the whole list of arguments. */
    @Test
    void an_array_of_values_is_one_argument() {
        UUID[] ids = {new UUID(0, 1), new UUID(0, 2)};
        assertArrayEquals(new Object[] {ids}, Sql.of("id = any(?)", ids).args());
        assertArrayEquals(
                new Object[] {ids, 1}, Sql.of("id = any(?) and n = ?", ids, 1).args());
        assertArrayEquals(
                new Object[] {ids}, new Sql().addIf(true, "id = any(?)", ids).args());
        assertArrayEquals(
                new Object[] {ids}, new Sql().addGiven("id = any(?)", ids).args());
        assertArrayEquals(
                new Object[] {ids}, Sql.of("(?)", Sql.of("any(?)", ids).args()).args());
        assertArrayEquals(
                new Object[] {new String[0]},
                Sql.of("x = any(?)", new String[0]).args());
    }

    @Test
    void a_single_argument_may_be_null() {
        assertArrayEquals(
                new Object[] {null},
                Sql.of("x is not distinct from ?", (Object) null).args());
        assertArrayEquals(
                new Object[] {null},
                Sql.of("x is not distinct from ?", (Object[]) null).args());
        assertArrayEquals(new Object[0], Sql.of("true").args());
    }

    @Test
    void pieces_are_joined_whole() {
        Sql either = Sql.join(
                " or ",
                List.of(Sql.of("a = ?", 1), Sql.of("b = ? and c = ?", 2, null).bracketed()));
        assertEquals("a = ? or (b = ? and c = ?)", either.text());
        assertArrayEquals(new Object[] {1, 2, null}, either.args());
        assertEquals("", Sql.join(" or ", List.of()).text());
    }

    @Test
    void a_piece_that_was_joined_stays_as_it_was() {
        Sql piece = Sql.of("a = ?", 1);
        new Sql().add(piece).add("and b = ?", 2);
        assertEquals("a = ?", piece.text());
        assertArrayEquals(new Object[] {1}, piece.args());
    }

    @ParameterizedTest
    @CsvSource({
        // first      more         together
        "'a',       'b',         'a|b'",
        "'a',       ' b',        'a b'",
        "'a ',      'b',         'a b'",
        "'a|',      'b',         'a|b'",
        "'a',       '|b',        'a|b'",
        "'a',       '',          'a'",
        "'',        'b',         'b'",
        "'',        ' b',        ' b'"
    })
    void pieces_never_run_together(String first, String more, String together) {
        String expected = together.replace('|', '\n');
        String one = first.replace('|', '\n');
        String other = more.replace('|', '\n');

        assertEquals(expected, Sql.of(one).add(other).text());
        assertEquals(expected, Sql.of(one).add(Sql.of(other)).text());
    }

    @Test
    void what_is_left_out_takes_its_arguments_with_it() {
        Sql sql = Sql.of("a = ?", 1)
                .addIf(false, Sql.of("and b = ?", 2))
                .addGiven("and c = ?", null)
                .addIf(true, Sql.of("and d = ?", 4))
                .addGiven("and e = ?", false);

        assertEquals("a = ?\nand d = ?\nand e = ?", sql.text());
        assertArrayEquals(new Object[] {1, 4, false}, sql.args());
    }

    @Test
    void nothing_can_be_an_argument() {
        assertArrayEquals(new Object[] {null}, Sql.of("a = ?", (Object) null).args());
        assertArrayEquals(new Object[] {null, 1}, Sql.of("? or ?", null, 1).args());
    }

    @Test
    void a_piece_in_brackets_is_another() {
        Sql piece = Sql.of("a = ? or b = ?", 1, 2);
        Sql bracketed = piece.bracketed();
        piece.add("or c = ?", 3);

        assertEquals("(a = ? or b = ?)", bracketed.text());
        assertArrayEquals(new Object[] {1, 2}, bracketed.args());
    }

    @Test
    void one_piece_is_joined_with_nothing() {
        Sql one = Sql.join(" and ", List.of(Sql.of("a = ?", 1)));
        assertEquals("a = ?", one.text());
        assertArrayEquals(new Object[] {1}, one.args());
    }

    @Test
    void a_log_shows_the_text_with_its_arguments() {
        assertEquals(
                "a = ? and b = ? [1, null]", Sql.of("a = ? and b = ?", 1, null).toString());
    }
}
