package vn.thac.testing;

import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** What an ETag must say: the version, alone where something was written, with a digest behind it where it was read. */
public final class ETagOf {

    private ETagOf() {}

    public static Matcher<String> version(long version) {
        return new CustomTypeSafeMatcher<>("an ETag of version " + version) {
            @Override
            protected boolean matchesSafely(String tag) {
                return tag.matches("\"" + version + "(-[\\w-]{12})?\"");
            }
        };
    }
}
