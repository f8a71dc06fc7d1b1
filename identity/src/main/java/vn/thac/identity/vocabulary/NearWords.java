package vn.thac.identity.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thac.core.validation.Letters;
import vn.thac.directory.text.Damage;
import vn.thac.directory.text.Text;

/** Names the words of a list that are near to one that is not in it. */
final class NearWords {

    /** As many as a sentence can hold. */
    private static final int MOST = 40;

    /** A text longer than any word is near to none. */
    private static final int LONGEST = 80;

    /** A word with its code and names as people type them without marks. */
    private record Known(String code, List<String> names) {

        static Known of(Word word) {
            return new Known(
                    word.code(),
                    Stream.of(word.code(), word.nameVi(), word.nameEn())
                            .map(Text::folded)
                            .distinct()
                            .toList());
        }

        int distance(String wanted) {
            return names.stream()
                    .mapToInt(name -> Letters.apart(name, wanted))
                    .min()
                    .orElseThrow();
        }
    }

    private final List<Known> words;

    NearWords(Collection<Word> words) {
        this.words = words.stream()
                .filter(word -> !word.retired())
                .sorted(Comparator.comparing(Word::code))
                .map(Known::of)
                .toList();
    }

    /** Those whose code or name is as the text without marks, or one or two letters away; else all. */
    String to(String text) {
        if (text.length() > LONGEST) {
            return told(words);
        }
        String undamaged =
                Damage.of(text).map(Damage::meant).filter(m -> !m.isEmpty()).orElse(text);
        String wanted = Text.folded(undamaged);
        List<Known> exactly = within(0, wanted);
        List<Known> near = exactly.isEmpty() ? within(wanted.length() < 4 ? 1 : 2, wanted) : exactly;
        return told(near.isEmpty() ? words : near);
    }

    private List<Known> within(int letters, String wanted) {
        return words.stream().filter(word -> word.distance(wanted) <= letters).toList();
    }

    private static String told(List<Known> words) {
        return words.stream().map(Known::code).limit(MOST).collect(Collectors.joining(", "));
    }
}
