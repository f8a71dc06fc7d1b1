package vn.thac.identity.gazetteer;

import vn.thac.identity.vocabulary.Vocabulary;

/** The whole country: the territory above all others, which no list names. */
final class Country {

    static final String SCHEME = "dvhc";
    static final String CODE = "vn";

    /** Before the first line of a list, where the names of the columns stand. */
    private static final int LINE = 0;

    private Country() {}

    /** Whether what is said at a line is said of the country itself. */
    static boolean is(int line) {
        return line == LINE;
    }

    static Row row(Vocabulary words) {
        return new Row(LINE, CODE, "Việt Nam", "nước", words.highest(), "");
    }
}
