package vn.thac.identity.vocabulary;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of a scheme look like at a level.
 *
 * @param level null for every level that the scheme has no form of its own for
 * @param pattern a regular expression that the whole code matches
 */
public record CodeForm(
        @Schema(examples = "commune") @Nullable String level,
        @Schema(examples = "[0-9]{5}") String pattern) {

    public static boolean isPattern(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    boolean fits(String code) {
        return code.matches(pattern);
    }
}
