package vn.thac.directory.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How text that was typed for the fonts of before Unicode looks when it is pasted as it stands, and what it says. */
enum OldFont {
    /** Each letter is one byte of its own (TCVN 5712:1993, table 3). */
    TCVN3 {
        @Override
        Optional<String> decoded(String word) {
            StringBuilder read = new StringBuilder();
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                Character letter = c < 0x80 ? Character.valueOf(c) : TCVN3_LETTERS.get(c);
                if (letter == null) {
                    return Optional.empty();
                }
                read.append(letter.charValue());
            }
            return Optional.of(read.toString());
        }
    },
    /** The mark stands as a letter of its own behind its vowel (VNI Windows). */
    VNI {
        @Override
        Optional<String> decoded(String word) {
            StringBuilder read = new StringBuilder();
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                int mark = i > 0 && VNI_VOWELS.indexOf(word.charAt(i - 1)) >= 0 ? VNI_MARKS.indexOf(lower(c)) : -1;
                int single = VNI_SINGLE.indexOf(c);
                if (mark >= 0) {
                    read.append(VNI_MEANT[mark]);
                } else if (single >= 0) {
                    read.append(VNI_SINGLE_MEANT.charAt(single));
                } else if (c < 0x80 || "ìíÌÍ".indexOf(c) >= 0) {
                    read.append(c);
                } else {
                    return Optional.empty();
                }
            }
            return Optional.of(Normalizer.normalize(read, Normalizer.Form.NFC));
        }
    };

    private static final String TCVN3_BYTES =
            "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ";
    private static final String TCVN3_MEANT =
            "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
    private static final Map<Character, Character> TCVN3_LETTERS = new HashMap<>();

    private static final String VNI_VOWELS = "aeouyôöAEOUYÔÖ";
    private static final String VNI_MARKS = "ùøûõïâáàåãäêéèúüë";

    /** The mark that each of them is, in the same order: tones, circumflex with tones, breve with tones. */
    private static final String[] VNI_MEANT = {
        "\u0301",
        "\u0300",
        "\u0309",
        "\u0303",
        "\u0323",
        "\u0302",
        "\u0302\u0301",
        "\u0302\u0300",
        "\u0302\u0309",
        "\u0302\u0303",
        "\u0302\u0323",
        "\u0306",
        "\u0306\u0301",
        "\u0306\u0300",
        "\u0306\u0309",
        "\u0306\u0303",
        "\u0306\u0323"
    };

    private static final String VNI_SINGLE = "öÖôÔñÑæÆóÓòÒîÎ";
    private static final String VNI_SINGLE_MEANT = "ưƯơƠđĐỉỈĩĨịỊỵỴ";

    private static final Pattern WORDS = Pattern.compile("[^\\s\\p{Z}0-9()\\[\\],.;:/-]+");

    static {
        for (int i = 0; i < TCVN3_BYTES.length(); i++) {
            TCVN3_LETTERS.put(TCVN3_BYTES.charAt(i), TCVN3_MEANT.charAt(i));
        }
    }

    /** The word as it was meant; empty where it has a character that the font does not have. */
    abstract Optional<String> decoded(String word);

    private static char lower(char c) {
        return Character.toLowerCase(c);
    }

    /** How many words are no syllables as they stand, and become one when they are read in this font. */
    int wordsIn(String text) {
        return (int) WORDS.matcher(text)
                .results()
                .filter(word -> isMeant(word.group()))
                .count();
    }

    /** A word that begins with Ð begins with Đ, wrongly typed: many pages do so. */
    private boolean isMeant(String word) {
        return word.charAt(0) != 'Ð'
                && word.chars().anyMatch(c -> c >= 0x80)
                && word.codePoints().anyMatch(Character::isLetter)
                && !Syllable.isOne(word)
                && decoded(word).filter(Syllable::isOne).isPresent();
    }

    /** The text as it was meant; words that cannot be of this font stay. */
    String read(String text) {
        return WORDS.matcher(text)
                .replaceAll(
                        word -> Matcher.quoteReplacement(decoded(word.group()).orElse(word.group())));
    }
}
