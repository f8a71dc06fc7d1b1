package vn.thac.plan.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Fault;
import vn.thac.core.validation.KnownNames;
import vn.thac.directory.unit.Selector;
import vn.thac.directory.vocabulary.Vocabulary;
import vn.thac.directory.vocabulary.Word;
import vn.thac.directory.vocabulary.WordList;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.packages.PlanPackage;

/** Rules for classes by a level, track or kind that there is not: they find nobody, and a slip looks like an empty class. */
@ApplicationScoped
class SelectorWarnings {

    private final Vocabulary vocabulary;

    SelectorWarnings(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Fault> of(PlanPackage plan) {
        List<Fault> warnings = new ArrayList<>();
        Map<WordList, List<String>> lists = new EnumMap<>(WordList.class);
        for (int i = 0; i < plan.addressees().size(); i++) {
            Selector selector = plan.addressees().get(i).selector();
            if (selector != null) {
                String at = "/addressees/" + i + "/selector/";
                check(WordList.TRACK, selector.track(), at, lists, warnings);
                check(WordList.LEVEL, selector.level(), at, lists, warnings);
                check(WordList.KIND, selector.kind(), at, lists, warnings);
            }
        }
        return warnings;
    }

    /** A list of which nothing is known yet says nothing. */
    private void check(
            WordList list, @Nullable String word, String at, Map<WordList, List<String>> lists, List<Fault> warnings) {
        if (word == null) {
            return;
        }
        List<String> known = lists.computeIfAbsent(
                list, of -> vocabulary.words(of).stream().map(Word::code).toList());
        if (!known.isEmpty() && !known.contains(word)) {
            warnings.add(new Fault(
                    PlanRefusal.SELECTOR_WORD_UNKNOWN,
                    at + list.code(),
                    Map.of("list", list.code(), "word", word, "known", KnownNames.ofKeys(known, word))));
        }
    }
}
