package vn.thac.desk.page.vocabulary;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.desk.page.frame.Link;

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

    /** Where it is shown. */
    public URI address() {
        return URI.create(Link.to(VocabularyResource.PAGE).with("list", wire()).text());
    }

    /** Where one word of it is. */
    public URI at(String code) {
        return Link.to(VocabularyResource.PAGE + "/" + wire()).below(code);
    }

    /** Whether administrators say what stands in it. */
    public boolean isKept() {
        return this == CONGRESS_TERMS || WordForm.of(this).isPresent();
    }

    /** Where a word is added to it. */
    public String addressOfNew() {
        return this == CONGRESS_TERMS
                ? VocabularyResource.PAGE + "/congress-terms/new"
                : VocabularyResource.PAGE + "/new?list=" + wire();
    }

    /**
     * A word of a list.
     *
     * @param at where it can be said otherwise; null where nobody can
     * @param mark how it stands in documents, or what else tells it
     * @param source what names it; null where it is data of this register
     * @param doubt what of it nobody has held against its source
     */
    record Entry(
            @Nullable URI at,
            String code,
            String name,
            String mark,
            @Nullable String source,
            @Nullable String doubt,
            boolean retired) {}
}
