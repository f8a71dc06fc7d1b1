package vn.thac.directory.text;

import vn.thac.core.sql.Sql;

/**
 * Whether all words that somebody looks for stand in a text, in any order, with or without their marks: a word that is
 * typed with marks only where it has them.
 */
public final class WordsStore {

    /** The words looked for, as {@code text_lexemes} has those of a text. */
    public static final String SOUGHT = "letters_said(text_letters(?))";

    private WordsStore() {}

    public static Sql in(String column, String words) {
        return Sql.of("text_lexemes(" + column + ") @> " + SOUGHT, words);
    }

    /** Whether they stand in one of the names that the unit in a column has ever had. */
    public static Sql inNameOf(String unit, String words) {
        return Sql.of(unit + " in (select s.unit_id from known_standing s where")
                .add(in("s.name", words))
                .add(")");
    }
}
