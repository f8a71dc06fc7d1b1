package vn.thac.directory.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares texts as a reader does, and cleans what cannot be seen. */
public final class Text {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}|\\u034f|\\u115f|\\u1160|\\u17b4|\\u17b5|\\u3164");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212\\u2043\\u02d7]");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02bc\\u02b9\\u2032\\u00b4`\\uff07]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    /** Grave, acute, tilde, hook and dot: the five written tones; the other marks make another vowel. */
    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    private Text() {}

    /**
     * The text as it is stored: NFC, single blanks, nothing invisible, Đ for its look-alikes, and Latin letters for
     * those of other alphabets that stand among Latin ones. What a reader can see stays as it was written.
     */
    public static String clean(String text) {
        String visible = INVISIBLE.matcher(LookAlikes.narrow(text)).replaceAll("");
        String parted = Normalizer.normalize(LookAlikes.dyets(visible), Normalizer.Form.NFD);
        String latin = WORD.matcher(parted)
                .replaceAll(word -> LATIN.matcher(word.group()).find() ? LookAlikes.latin(word.group()) : word.group());
        return blanks(Normalizer.normalize(latin, Normalizer.Form.NFC));
    }

    /** Whether a reader takes the two for the same text. */
    public static boolean same(String one, String other) {
        return one.equals(other) || key(one).equals(key(other));
    }

    /** What the same texts have in common: equal keys are the same text. Not for the eye. */
    public static String key(String text) {
        String capitals = LookAlikes.latin(Normalizer.normalize(clean(text), Normalizer.Form.NFD));
        // Again after lowering: the twin of a small letter may have been a capital that is like no Latin one.
        String lower = LookAlikes.latin(capitals.toLowerCase(Locale.ROOT));
        String dashed = DASHES.matcher(lower).replaceAll("-");
        String quoted = APOSTROPHES.matcher(dashed).replaceAll("'");
        String parted = Normalizer.normalize(quoted, Normalizer.Form.NFD);
        String toned = WORD.matcher(parted).replaceAll(word -> toneLast(word.group()));
        return Normalizer.normalize(toned, Normalizer.Form.NFD);
    }

    /** The key without any mark, {@code d} for {@code đ}: for searching as people type on foreign keyboards. */
    public static String folded(String text) {
        return MARKS.matcher(key(text)).replaceAll("").replace('đ', 'd');
    }

    /** A syllable has one tone, wherever it is written: hoà and hòa are one word. */
    private static String toneLast(String word) {
        StringBuilder tones = new StringBuilder();
        String letters = TONE.matcher(word).replaceAll(tone -> {
            tones.append(tone.group());
            return "";
        });
        return letters + tones;
    }

    private static String blanks(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
