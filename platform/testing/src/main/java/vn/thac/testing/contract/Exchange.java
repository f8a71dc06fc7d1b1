package vn.thac.testing.contract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request over HTTP and what was answered.
 *
 * @param target path and query, as they were sent
 * @param sentHeaders names in small letters
 * @param headers of the answer, names in small letters
 */
public record Exchange(
        String method,
        String target,
        Map<String, String> sentHeaders,
        @Nullable String sent,
        int status,
        Map<String, String> headers,
        String body) {

    private static final int MULTI_STATUS = 207;

    static final String CONTENT_TYPE = "content-type";

    String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    Map<String, List<String>> query() {
        return QueryString.read(target);
    }

    /** Whether all that was sent was taken: of several acts in one call some may be refused. */
    boolean succeeded() {
        return status / 100 == 2 && status != MULTI_STATUS;
    }

    /** Of what was sent, without its charset; empty where nothing is said. */
    String sentType() {
        return type(sentHeaders);
    }

    /** Of the answer, without its charset; empty where nothing is said. */
    String type() {
        return type(headers);
    }

    private static String type(Map<String, String> headers) {
        return headers.getOrDefault(CONTENT_TYPE, "").replaceFirst(";.*", "").strip();
    }
}
