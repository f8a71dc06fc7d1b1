package vn.thac.desk.page.vocabulary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/** The lists, in the order in which they are shown. */
enum WordsOf implements WireName {
    LEVELS,
    TRACKS,
    KINDS,
    TREES,
    SCHEMES,
    BODIES,
    DOCUMENT_KINDS,
    URGENCIES,
    SECRECY_LEVELS,
    SIGNING_AUTHORITIES,
    ISSUER_SYMBOLS,
    BUDGET_STEPS,
    PROGRAMME_KINDS,
    CONGRESS_TERMS;

    static List<String> words() {
        return WireName.words(WordsOf.class);
    }

    static Optional<WordsOf> of(String word) {
        return WireName.find(WordsOf.class, word);
    }

    /**
     * A word of a list.
     *
     * @param mark how it stands in documents, or what else tells it
     * @param source what names it; null where it is data of this register
     * @param doubt what of it nobody has held against its source
     */
    record Entry(
            String code,
            String name,
            String mark,
            @Nullable String source,
            @Nullable String doubt,
            boolean retired) {}
}
