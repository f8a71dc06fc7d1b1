package vn.thac.testing.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands behind the question mark: names with their values, in the order sent. */
final class QueryString {

    private QueryString() {}

    static Map<String, List<String>> read(String target) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        int begin = target.indexOf('?') + 1;
        if (begin == 0) {
            return read;
        }
        for (String pair : target.substring(begin).split("&")) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                read.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length < 2 ? "" : decoded(parts[1]));
            }
        }
        return read;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
