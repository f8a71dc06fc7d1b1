package vn.thac.desk.page.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thac.desk.page.draft.Cell.Kind;
import vn.thac.directory.vocabulary.Vocabulary;
import vn.thac.directory.vocabulary.WordList;

/** What can be chosen in a field of a draft, by what goes into the package. */
@ApplicationScoped
class Choices {

    private static final Map<String, String> COMPARATORS = ordered("=", "=", ">=", "≥", ">", ">", "<=", "≤", "<", "<");

    /** What a plan can ask of a unit, the strongest first; the page has words for each. */
    private static final List<String> ASKS = List.of("own-plan", "council-resolution", "integrate", "pass-on");

    @Inject
    Vocabulary vocabulary;

    Map<Kind, Map<String, String>> of(Text text) {
        return Map.of(
                Kind.COMPARATOR,
                COMPARATORS,
                Kind.ADDRESSEE,
                text.addressees(),
                Kind.LEVEL,
                words(WordList.LEVEL),
                Kind.TRACK,
                words(WordList.TRACK),
                Kind.TREE,
                words(WordList.TREE));
    }

    static List<String> asks() {
        return ASKS;
    }

    private Map<String, String> words(WordList list) {
        Map<String, String> words = new LinkedHashMap<>();
        vocabulary.words(list).forEach(word -> words.put(word.code(), word.name()));
        return words;
    }

    private static Map<String, String> ordered(String... codesAndNames) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < codesAndNames.length; i += 2) {
            ordered.put(codesAndNames[i], codesAndNames[i + 1]);
        }
        return ordered;
    }
}
