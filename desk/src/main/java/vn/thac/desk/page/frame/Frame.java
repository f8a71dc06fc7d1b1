package vn.thac.desk.page.frame;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.vocabulary.Word;

/** What surrounds the page that is being read: its address, the language, and the unit that the reader chose. */
@Named
@RequestScoped
public class Frame {

    static final String UNIT = "thac-unit";

    @Inject
    CurrentVertxRequest current;

    public Language language() {
        return Language.of(current.getCurrent().request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Of what goes by a name in each language, the one in the reader's. */
    public String named(String inVietnamese, String inEnglish) {
        return language() == Language.EN ? inEnglish : inVietnamese;
    }

    /** A word of the vocabulary in the reader's language; in Vietnamese where it was told without an English name. */
    public String called(Word word) {
        return named(word.name(), word.attributes().path("nameEn").asText(word.name()));
    }

    /** With its query, as it can be sent to a colleague. */
    public String address() {
        return current.getCurrent().request().uri();
    }

    /** Whether the form that was sent last came when the session had ended. */
    public boolean isUnsent() {
        return current.getCurrent().request().getCookie(PageFilter.UNSENT) != null;
    }

    /** Whether this is the page. */
    public boolean isAt(String path) {
        return current.getCurrent().normalizedPath().equals(path);
    }

    /** Whether the page lies under this beginning of an address. */
    public boolean isIn(String beginning) {
        String path = current.getCurrent().normalizedPath();
        return path.equals(beginning) || path.startsWith(beginning + "/");
    }

    /** Goes along with a form that makes something: however often the form is sent, it is made once. */
    public String once() {
        return UUID.randomUUID().toString();
    }

    @Nullable
    String unit() {
        Cookie chosen = current.getCurrent().request().getCookie(UNIT);
        return chosen == null ? null : chosen.getValue();
    }
}
