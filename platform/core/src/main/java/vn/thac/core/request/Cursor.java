package vn.thac.core.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;

/** The opaque place in a list: the sort key of the last item given. */
public final class Cursor {

    private static final String BETWEEN = "\u001f";

    private Cursor() {}

    public static String encode(String... sortKey) {
        byte[] bytes = String.join(BETWEEN, sortKey).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static List<String> decode(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("NUL");
            }
            return List.of(text.split(BETWEEN, -1));
        } catch (IllegalArgumentException malformed) {
            throw Refused.at(CoreRefusal.CURSOR_BAD, "cursor", Map.of());
        }
    }
}
