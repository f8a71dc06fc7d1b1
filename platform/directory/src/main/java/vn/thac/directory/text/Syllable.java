package vn.thac.directory.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a word is built as a Vietnamese syllable: onset, vowels, coda, and at most one tone. */
final class Syllable {

    private static final String ONSET = "b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x";
    private static final String VOWELS = "iêu|oai|oao|oay|oeo|uao|uây|uôi|uya|uyê|uyu|ươi|ươu|yêu"
            + "|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê"
            + "|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y";
    private static final String CODA = "ch|c|ng|nh|m|n|p|t";
    private static final Pattern FORM = Pattern.compile("(%s)?(%s)(%s)?".formatted(ONSET, VOWELS, CODA));
    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    /** In ao, ay, eo, oi … the tone never stands on the second vowel. */
    private static final Pattern MISPLACED = Pattern.compile(
            "((a|e)\\u0302?|u\\u031b)[iouy][\\u0300\\u0301\\u0303\\u0309\\u0323]|o[\\u0302\\u031b]?[iuy][\\u0300\\u0301\\u0303\\u0309\\u0323]");

    private Syllable() {}

    static boolean isOne(String word) {
        String parted = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String toneless = TONE.matcher(parted).replaceAll("");
        return parted.length() - toneless.length() <= 1
                && !MISPLACED.matcher(parted).find()
                && FORM.matcher(Normalizer.normalize(toneless, Normalizer.Form.NFC))
                        .matches();
    }
}
