package vn.thac.directory.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What shows that a Vietnamese text is not what somebody wrote: it was damaged on its way. What cannot be seen and
 * changes nothing (a hard blank, a mark without width) is no damage; {@link Text#clean} takes it out.
 *
 * @param found the characters that show it; the whole text where it is damaged as a whole
 * @param meant how it reads when the damage is undone; empty where nobody can tell
 */
public record Damage(Sort sort, String found, String meant) {

    /** How a text was damaged. */
    public enum Sort {
        /** UTF-8 was read as another encoding. */
        WRONG_ENCODING,
        /** Typed for a font of before Unicode: TCVN3, VNI. */
        OLD_FONT,
        /** Characters that stand for nothing, or turn the text around. */
        UNREADABLE,
        /** Letters of another alphabet than the Latin. */
        FOREIGN_LETTERS
    }

    /** The replacement mark, private use, what is no character, control characters, and what turns the text around. */
    private static final Pattern UNREADABLE =
            Pattern.compile("[\\ufffd\\p{Co}\\p{Cn}\\p{Cs}\\u202d\\u202e]|[\\p{Cc}&&[^\\t\\n\\r]]");

    private static final Pattern FOREIGN = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}\\p{IsCommon}\\p{IsInherited}]]");

    /** What is damaged in a text as it came, before it is cleaned; empty where nothing shows damage. */
    public static Optional<Damage> of(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            return Optional.empty();
        }
        return wrongEncoding(text)
                .or(() -> first(UNREADABLE, text, Sort.UNREADABLE))
                .or(() -> oldFont(text))
                .or(() -> first(FOREIGN, Text.clean(text), Sort.FOREIGN_LETTERS));
    }

    private static Optional<Damage> wrongEncoding(String text) {
        return WrongEncoding.undone(text)
                .map(once -> WrongEncoding.undone(once).orElse(once))
                .map(meant -> new Damage(Sort.WRONG_ENCODING, text, Text.clean(meant)));
    }

    private static Optional<Damage> oldFont(String text) {
        int tcvn3 = OldFont.TCVN3.wordsIn(text);
        int vni = OldFont.VNI.wordsIn(text);
        if (tcvn3 + vni == 0) {
            return Optional.empty();
        }
        OldFont font = tcvn3 >= vni ? OldFont.TCVN3 : OldFont.VNI;
        return Optional.of(new Damage(Sort.OLD_FONT, text, Text.clean(font.read(text))));
    }

    private static Optional<Damage> first(Pattern wrong, String text, Sort sort) {
        Matcher found = wrong.matcher(text);
        return found.find() ? Optional.of(new Damage(sort, seen(found.group()), "")) : Optional.empty();
    }

    /** A letter as it is; anything else by its number, as it cannot be seen. */
    private static String seen(String character) {
        int code = character.codePointAt(0);
        return Character.isLetter(code) ? character : "U+%04X".formatted(code);
    }
}
