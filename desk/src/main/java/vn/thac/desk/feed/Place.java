package vn.thac.desk.feed;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;

/**
 * Where a reader stands: behind the event at a position of a feed. Opaque to readers: a feed that is built anew from Kafka
 * counts otherwise.
 */
public record Place(String feed, long position) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8})-([0-9]{1,18})");

    /** The word of a reader who wants nothing of the past. */
    public static final String LATEST = "latest";

    /** How the contract says that a place is none any more. */
    public static final String GONE = "The place is of a feed that was built anew: read from the beginning";

    static Place read(String text, String pointer) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw Refused.at(CoreRefusal.CURSOR_BAD, pointer, Map.of());
        }
        return new Place(form.group(1), Long.parseLong(form.group(2)));
    }

    public Place at(long other) {
        return new Place(feed, other);
    }

    @Override
    public String toString() {
        return feed + "-" + position;
    }
}
