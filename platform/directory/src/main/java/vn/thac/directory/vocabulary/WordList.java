package vn.thac.directory.vocabulary;

import java.util.Locale;

/** The lists of the vocabulary. */
public enum WordList {
    LEVEL,
    TRACK,
    KIND,
    TREE,
    SCHEME;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
