package vn.thac.plan.comparison;

import java.util.List;
import vn.thac.core.problem.Sentences.Phrase;

/**
 * An entry of a plan.
 *
 * @param pointer where it stands in the package
 * @param text what it says, in the words of the plan
 * @param words what it says where the plan has no words for it: told in the language of who reads
 */
public record Place(String key, String pointer, String text, List<Phrase> words) {

    public Place {
        words = List.copyOf(words);
    }

    public Place(String key, String pointer, String text) {
        this(key, pointer, text, List.of());
    }
}
