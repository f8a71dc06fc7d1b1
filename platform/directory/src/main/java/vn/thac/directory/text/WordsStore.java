package vn.thac.directory.text;

/**
 * Words that somebody looks for in the texts of a list. They all stand in one whose {@code text_lexemes} contain them, in any
 * order, with or without their marks: a word that is typed with marks only where it has them.
 */
public final class WordsStore {

    /** The words looked for, as {@code text_lexemes} has those of a text. */
    public static final String SOUGHT = "letters_said(text_letters(?))";

    private WordsStore() {}
}
