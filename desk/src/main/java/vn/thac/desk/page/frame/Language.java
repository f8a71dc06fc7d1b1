package vn.thac.desk.page.frame;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which language a page is read: Vietnamese, if the reader has not chosen. */
public enum Language {
    VI,
    EN;

    static Language of(@Nullable String chosen) {
        return "en".equals(chosen) ? EN : VI;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Locale locale() {
        return this == EN ? Locale.UK : new Locale("vi", "VN");
    }

    public Language other() {
        return this == EN ? VI : EN;
    }
}
