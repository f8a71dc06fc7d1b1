package vn.thac.bench.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Texts of syllables that are as unevenly common as those of a language: the n-th comes a tenth as often as the n/10-th. */
final class MadeUpText {

    private static final String[] ONSETS = {
        "b", "ch", "đ", "g", "h", "kh", "l", "m", "ng", "nh", "ph", "qu", "s", "t", "th", "tr", "v", "x"
    };
    private static final String[] RHYMES = {
        "a", "ai", "am", "an", "áng", "ạnh", "áo", "ất", "ậu", "ẹ", "em", "ề", "ện", "i", "inh", "ò", "ói", "ông", "ợ",
        "ời", "u", "úc", "uyện", "ưng", "ương"
    };

    private final Random random;
    private final List<String> syllables = new ArrayList<>();

    MadeUpText(long seed) {
        random = new Random(seed);
        for (String onset : ONSETS) {
            for (String rhyme : RHYMES) {
                syllables.add(onset + rhyme);
            }
        }
        Collections.shuffle(syllables, new Random(1));
    }

    /** So many syllables. */
    String of(int many) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            text.append(i == 0 ? "" : " ").append(syllable());
        }
        return text.toString();
    }

    /** Zipf's law, near enough: the logarithm of the place is even. */
    private String syllable() {
        int place = (int) Math.pow(syllables.size(), random.nextDouble()) - 1;
        return syllables.get(Math.min(place, syllables.size() - 1));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
