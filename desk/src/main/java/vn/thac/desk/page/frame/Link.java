package vn.thac.desk.page.frame;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An address of ours with what it asks; what is null is not asked. */
public record Link(String text) {

    public static Link to(String path) {
        return new Link(path);
    }

    public Link with(String name, @Nullable Object value) {
        return value == null
                ? this
                : new Link(text
                        + (text.indexOf('?') < 0 ? '?' : '&')
                        + name
                        + '='
                        + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }

    /** Of one thing of a list, by what it is called there. */
    public URI below(String name) {
        return URI.create(
                text + '/' + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** Without what it asks. */
    public String path() {
        int end = text.indexOf('?');
        return end < 0 ? text : text.substring(0, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
