package vn.thac.core.request;

import jakarta.ws.rs.core.EntityTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;

/**
 * The ETag of an aggregate is its version, the sequence of its last event; what was read has, behind a dash, what was
 * said too, as an answer also depends on the day and its reader. Writing asks for the version alone (ADR 97).
 */
public final class ETags {

    private static final String HEADER = "If-Match";
    private static final String WEAK = "W/";
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*+\"");

    private ETags() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** Refuses when the caller's {@code If-Match} is missing (428) or speaks of another version (412). */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refused.at(CoreRefusal.IF_MATCH_REQUIRED, HEADER, Map.of());
        }
        requireIfGiven(ifMatch, version);
    }

    /**
     * The same where the caller may leave the header out. RFC 9110, 13.1.1: {@code *}, or tags in quotes with commas
     * between; a weak one matches nothing (412), and what is not in quotes is no tag (400).
     */
    public static void requireIfGiven(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return;
        }
        String weak = null;
        for (String tag : tags(ifMatch)) {
            if (speaksOf(version, tag)) {
                return;
            }
            weak = tag.startsWith(WEAK) && speaksOf(version, tag.substring(WEAK.length())) ? tag : weak;
        }
        throw weak == null
                ? Refused.at(CoreRefusal.STALE, HEADER, Map.of("current", version))
                : Refused.at(CoreRefusal.WEAK_TAG, HEADER, Map.of("value", weak));
    }

    private static boolean speaksOf(long version, String tag) {
        return tag.equals("\"" + version + "\"") || tag.startsWith("\"" + version + "-");
    }

    /** Whether the caller has what would be said: RFC 9110, 13.1.2, where a weak tag is as good as a strong one. */
    static boolean has(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null || ifNoneMatch.isBlank()) {
            return false;
        }
        Matcher each = TAG.matcher(ifNoneMatch);
        while (each.find()) {
            if (each.group().equals(tag) || each.group().equals(WEAK + tag)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> tags(String ifMatch) {
        List<String> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(ifMatch);
        boolean apart = true;
        for (int i = 0; i < ifMatch.length(); ) {
            char c = ifMatch.charAt(i);
            if (c == ',' || Character.isWhitespace(c)) {
                apart |= c == ',';
                i++;
            } else if (apart && tag.region(i, ifMatch.length()).lookingAt()) {
                tags.add(tag.group());
                apart = false;
                i = tag.end();
            } else {
                throw malformed(ifMatch);
            }
        }
        if (tags.isEmpty()) {
            throw malformed(ifMatch);
        }
        return tags;
    }

    private static Refused malformed(String ifMatch) {
        return Refused.at(CoreRefusal.IF_MATCH_BAD, HEADER, Map.of("value", ifMatch));
    }
}
