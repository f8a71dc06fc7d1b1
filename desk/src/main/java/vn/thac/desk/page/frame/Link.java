package vn.thac.desk.page.frame;

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

    @Override
    public String toString() {
        return text;
    }
}
