package vn.thac.identity.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.vocabulary.WordList;
import vn.thac.identity.unit.UnitName;

/**
 * How the standard body of a territory is called. {@code {name}} stands for "Tam Đường", {@code {place}} for
 * "huyện Tam Đường"; in a numbered territory both stand for "Quận 1".
 *
 * @param level only territories of this level, or of any
 * @param areaKind only territories of this kind, or of any
 * @param kind the kind of body it then is
 */
public record Naming(
        @Nullable String level,
        @Nullable String areaKind,
        String kind,

        @Schema(description = "Its name, where `{name}` stands for Tam Đường and `{place}` for huyện Tam Đường")
        String pattern) {

    /** What it makes can be written as a name. */
    public static boolean isPattern(String pattern) {
        String made = pattern.replace("{name}", "A").replace("{place}", "A");
        return made.indexOf('{') < 0 && UnitName.isWritable(UnitName.clean(made));
    }

    /** With its level and kind of territory as the vocabulary writes them; unknown ones stay. */
    Naming in(Vocabulary words) {
        return new Naming(
                level == null ? null : written(words, WordList.LEVEL, level),
                areaKind == null ? null : written(words, WordList.KIND, areaKind),
                kind,
                pattern);
    }

    private static String written(Vocabulary words, WordList list, String text) {
        return words.meant(list, text).map(Word::code).orElse(text);
    }

    boolean fits(String ofLevel, String ofAreaKind) {
        return (level == null || level.equals(ofLevel)) && (areaKind == null || areaKind.equals(ofAreaKind));
    }

    int precision() {
        return (areaKind == null ? 0 : 2) + (level == null ? 0 : 1);
    }

    String nameOf(String word, String areaName) {
        boolean numbered = areaName.chars().allMatch(Character::isDigit);
        String place = numbered ? capital(word) + " " + areaName : word + " " + areaName;
        return pattern.replace("{place}", place).replace("{name}", numbered ? place : areaName);
    }

    private static String capital(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(java.util.Locale.ROOT) + word.substring(first);
    }
}
