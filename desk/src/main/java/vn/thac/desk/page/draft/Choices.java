package vn.thac.desk.page.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import vn.thac.desk.page.draft.Cell.Kind;
import vn.thac.desk.page.frame.Frame;
import vn.thac.desk.page.service.SearchClient;
import vn.thac.directory.vocabulary.Vocabulary;
import vn.thac.directory.vocabulary.WordList;

/** What can be chosen in a field of a draft, by what goes into the package. */
@ApplicationScoped
class Choices {

    private static final Map<String, String> COMPARATORS = ordered("=", "=", ">=", "≥", ">", ">", "<=", "≤", "<", "<");

    /** What a plan can ask of a unit, the strongest first; the page has words for each. */
    private static final List<String> ASKS = List.of("own-plan", "council-resolution", "integrate", "pass-on");

    /** How a document stands to one that it rests on; the page has words for each. */
    private static final List<String> RELATIONS = List.of("implements", "cites", "replaces", "amends");

    private static final int A_PAGE = 500;

    @Inject
    Vocabulary vocabulary;

    @Inject
    @RestClient
    SearchClient catalogue;

    @Inject
    Frame frame;

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
                words(WordList.TREE),
                Kind.FORM,
                forms(text),
                Kind.DOCUMENT,
                documents());
    }

    static List<String> relations() {
        return RELATIONS;
    }

    /** Those that the draft brings along, and those that were issued. */
    private Map<String, String> forms(Text text) {
        Map<String, String> forms = new LinkedHashMap<>(text.forms());
        catalogue.forms(null, A_PAGE).items().forEach(form -> forms.putIfAbsent(form.code(), form.title()));
        forms.replaceAll((code, title) -> title == null || title.isEmpty() ? code : code + " · " + title);
        return forms;
    }

    private Map<String, String> documents() {
        Map<String, String> kinds = new LinkedHashMap<>();
        catalogue
                .documentKinds()
                .items()
                .forEach(kind -> kinds.put(kind.code(), frame.named(kind.nameVi(), kind.nameEn())));
        return kinds;
    }

    static List<String> asks() {
        return ASKS;
    }

    private Map<String, String> words(WordList list) {
        Map<String, String> words = new LinkedHashMap<>();
        vocabulary.words(list).forEach(word -> words.put(word.code(), frame.called(word)));
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
