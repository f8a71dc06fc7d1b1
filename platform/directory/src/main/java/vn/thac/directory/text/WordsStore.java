package vn.thac.directory.text;

/**
 * Words that somebody looks for in the texts of a list. They all stand in one whose {@code text_lexemes} contain them, in any
 * order, with or without their marks: a word that is typed with marks only where it has them.
 */
public final class WordsStore {

    /** The words looked for, as {@code text_lexemes} has those of a text. */
    public static final String SOUGHT = "letters_said(text_letters(?))";

    private WordsStore() {}

    /**
     * The units of which all words stand in a name that they have ever had, as a subquery without brackets; with one
     * {@code ?} for the words.
     *
     * @param lexemes the service's function of the words of a text, by which it has an index of the names
     */
    public static String unitsNamed(String lexemes) {
        return "select s.unit_id from known_standing s where " + lexemes + "(s.name) @> " + SOUGHT;
    }
}
