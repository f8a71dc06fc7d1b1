package vn.thac.core.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
