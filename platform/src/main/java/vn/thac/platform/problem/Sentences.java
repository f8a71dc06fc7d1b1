package vn.thac.platform.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The sentences for refusal codes in Vietnamese and English, from every module's bundle. */
@Singleton
public class Sentences {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final List<Locale> SPOKEN = List.of(VIETNAMESE, Locale.ENGLISH);

    private final Map<Locale, Properties> bundles =
            Map.of(VIETNAMESE, load("vi"), Locale.ENGLISH, load("en"));

    /** The sentence of a fault; the bare code where no sentence was written. */
    public String of(Fault fault, Locale locale) {
        return fill(text(fault.refusal().code(), locale), fault.args());
    }

    public String title(Refusal refusal, Locale locale) {
        return text(refusal.code() + ".title", locale, text(refusal.code(), locale));
    }

    /** The language to answer in: the caller's first that we speak, else Vietnamese. */
    public Locale choose(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VIETNAMESE;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? VIETNAMESE : found;
        } catch (IllegalArgumentException malformed) {
            return VIETNAMESE;
        }
    }

    private String text(String code, Locale locale) {
        return text(code, locale, code);
    }

    private String text(String code, Locale locale, String otherwise) {
        Properties bundle = bundles.getOrDefault(locale, bundles.get(VIETNAMESE));
        return bundle.getProperty(code, otherwise);
    }

    private static String fill(String sentence, Map<String, Object> args) {
        String filled = sentence;
        for (Map.Entry<String, Object> arg : args.entrySet()) {
            filled = filled.replace("{" + arg.getKey() + "}", String.valueOf(arg.getValue()));
        }
        return filled;
    }

    private static Properties load(String language) {
        Properties all = new Properties();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            var urls = loader.getResources("META-INF/thac/messages_" + language + ".properties");
            while (urls.hasMoreElements()) {
                read(urls.nextElement(), all);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static void read(URL url, Properties into) throws IOException {
        try (var in = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            into.load(in);
        }
    }
}
