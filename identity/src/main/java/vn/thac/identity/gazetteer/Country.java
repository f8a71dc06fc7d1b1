package vn.thac.identity.gazetteer;

import vn.thac.identity.vocabulary.Vocabulary;

/** The whole country: the territory above all others, which no list names. */
final class Country {

    static final String SCHEME = "dvhc";
    static final String CODE = "vn";

    private Country() {}

    static Row row(Vocabulary words) {
        return new Row(0, CODE, "Việt Nam", "nước", words.highest(), "");
    }
}
