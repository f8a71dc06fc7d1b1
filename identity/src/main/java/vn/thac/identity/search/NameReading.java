package vn.thac.identity.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thac.directory.text.Text;

/**
 * One way to read what somebody looks for: a name, perhaps behind the word of its kind, and where the unit lies.
 *
 * @param name the words of the name
 * @param kinds codes of the kinds that stand before it; none where the words before it are taken for its own
 * @param within the words that say where
 */
record NameReading(List<String> name, Set<String> kinds, List<String> within) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A word of the vocabulary for a kind, as people say it. */
    record KindWords(String code, List<String> words) {}

    /** The words of a text without their marks. */
    static List<String> words(String text) {
        return Text.folded(text).isBlank()
                ? List.of()
                : BETWEEN_WORDS
                        .splitAsStream(Text.folded(text))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** All readings whose name has as many words, that of the whole text first; grouped from the longest name on. */
    static List<List<NameReading>> of(List<String> words, List<KindWords> kinds) {
        List<List<NameReading>> readings = new ArrayList<>();
        for (int named = words.size(); named > 0; named--) {
            readings.add(named(words.subList(0, named), kinds, words.subList(named, words.size())));
        }
        return readings;
    }

    private static List<NameReading> named(List<String> name, List<KindWords> kinds, List<String> within) {
        List<NameReading> readings = new ArrayList<>();
        readings.add(new NameReading(name, Set.of(), within));
        for (int before = 1; before < name.size(); before++) {
            Set<String> said = new LinkedHashSet<>();
            for (KindWords kind : kinds) {
                if (kind.words().equals(name.subList(0, before))) {
                    said.add(kind.code());
                }
            }
            if (!said.isEmpty()) {
                readings.add(new NameReading(name.subList(before, name.size()), said, within));
            }
        }
        return readings;
    }
}
