package vn.thac.core.paging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;

/** The opaque place in a list: the sort key of the last item given, whatever signs are in it. */
public final class Cursor {

    private static final String BETWEEN = "\u001f";
    private static final String ESCAPE = "\u001b";

    private Cursor() {}

    /** @param sortKey at least one part; a part may be empty */
    public static String encode(String... sortKey) {
        if (sortKey.length == 0) {
            throw new IllegalArgumentException("a place without a key");
        }
        String text = Arrays.stream(sortKey).map(Cursor::escape).collect(Collectors.joining(BETWEEN));
        // A key of one empty part would be the empty cursor, which is none.
        byte[] bytes = (text.isEmpty() ? ESCAPE : text).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static List<String> decode(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("NUL");
            }
            if (text.equals(ESCAPE)) {
                return List.of("");
            }
            return Arrays.stream(text.split(BETWEEN, -1)).map(Cursor::plain).toList();
        } catch (IllegalArgumentException malformed) {
            throw Refused.at(CoreRefusal.CURSOR_BAD, "cursor", Map.of());
        }
    }

    private static String escape(String part) {
        return part.replace(ESCAPE, ESCAPE + "0").replace(BETWEEN, ESCAPE + "1");
    }

    private static String plain(String part) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) != ESCAPE.charAt(0)) {
                plain.append(part.charAt(i));
                continue;
            }
            switch (++i < part.length() ? part.charAt(i) : ' ') {
                case '0' -> plain.append(ESCAPE);
                case '1' -> plain.append(BETWEEN);
                default -> throw new IllegalArgumentException("escape without a sign");
            }
        }
        return plain.toString();
    }
}
