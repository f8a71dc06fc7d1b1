package vn.thac.core.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences for refusal codes in Vietnamese and English, from every module's bundle. */
@Singleton
public class Sentences {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final List<Locale> SPOKEN = List.of(VIETNAMESE, Locale.ENGLISH);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    /** A day as each language writes it; in English so that nobody takes the day for the month. */
    private static final Map<Locale, DateTimeFormatter> DAY = Map.of(
            VIETNAMESE,
            DateTimeFormatter.ofPattern("dd/MM/yyyy"),
            Locale.ENGLISH,
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));

    /** As much of a value as a sentence repeats; the caller has the whole. */
    private static final int MOST = 200;

    /** A part of a sentence that is a sentence of the bundle itself. */
    public record Phrase(String key, Map<String, Object> args) {}

    /** Parts of a sentence that it names one after another. */
    public interface Enumerated {
        List<Phrase> each();
    }

    private final Map<Locale, Properties> bundles = Map.of(VIETNAMESE, load("vi"), Locale.ENGLISH, load("en"));

    /** The sentence of a fault; the bare code where no sentence was written. */
    public String of(Fault fault, Locale locale) {
        return fill(text(fault.refusal().code(), locale), fault.args(), locale);
    }

    /** A sentence of a service's own, by its key. */
    public String say(String key, Map<String, Object> args, Locale locale) {
        return fill(text(key, locale), args, locale);
    }

    /** The same for every fault of a refusal: its own title, else its sentence, else that of its kind. */
    public String title(Refusal refusal, Locale locale) {
        String sentence = text(refusal.code(), locale);
        String otherwise = PLACEHOLDER.matcher(sentence).find() ? text(kind(refusal), locale) : sentence;
        return text(refusal.code() + ".title", locale, otherwise);
    }

    public boolean has(String key) {
        return bundles.values().stream().allMatch(bundle -> bundle.containsKey(key));
    }

    static String kind(Refusal refusal) {
        return "kind." + refusal.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the header can be read at all: the JDK's own reader stumbles over "-" with an index out of bounds. */
    public static boolean reads(String acceptLanguage) {
        try {
            return !Locale.LanguageRange.parse(acceptLanguage).isEmpty();
        } catch (RuntimeException malformed) {
            return false;
        }
    }

    /** The language to answer in: the caller's first that we speak, else Vietnamese. */
    public Locale choose(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || !reads(acceptLanguage)) {
            return VIETNAMESE;
        }
        Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
        return found == null ? VIETNAMESE : found;
    }

    private String text(String code, Locale locale) {
        return text(code, locale, code);
    }

    private String text(String code, Locale locale, String otherwise) {
        return of(bundles, locale).getProperty(code, otherwise);
    }

    private String fill(String sentence, Map<String, Object> args, Locale locale) {
        return PLACEHOLDER.matcher(sentence).replaceAll(found -> {
            String name = found.group().substring(1, found.group().length() - 1);
            return Matcher.quoteReplacement(args.containsKey(name) ? said(args.get(name), locale) : found.group());
        });
    }

    private String said(Object value, Locale locale) {
        if (value instanceof Phrase phrase) {
            return fill(text(phrase.key(), locale), phrase.args(), locale);
        }
        if (value instanceof Enumerated many) {
            return clip(many.each().stream().map(one -> said(one, locale)).collect(Collectors.joining(", ")), MOST);
        }
        return value instanceof LocalDate day ? of(DAY, locale).format(day) : clip(String.valueOf(value), MOST);
    }

    private static <T> T of(Map<Locale, T> spoken, Locale locale) {
        return Objects.requireNonNull(
                spoken.get(SPOKEN.contains(locale) ? locale : VIETNAMESE), "one for each that is spoken");
    }

    public static String clip(String text, int most) {
        return text.length() <= most ? text : text.substring(0, text.offsetByCodePoints(0, most / 2)) + "…";
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
