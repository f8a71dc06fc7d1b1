package vn.thac.testing.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.thac.core.problem.Refusal;

/**
 * What a module says when it refuses: a sentence in Vietnamese and in English for each refusal, with the same placeholders,
 * and none that is said of nothing. {@code Sentences.of(DeskRefusal.values()).check();}
 */
public final class Sentences {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final String TITLE = ".title";

    private final List<String> codes;
    private final Properties vietnamese;
    private final Properties english;

    Sentences(List<String> codes, Properties vietnamese, Properties english) {
        this.codes = codes;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** All refusals of a module, whose sentences lie beside them. */
    public static Sentences of(Refusal... refusals) {
        Class<?> beside = refusals[0].getClass();
        return new Sentences(
                Stream.of(refusals).map(Refusal::code).toList(), bundle(beside, "vi"), bundle(beside, "en"));
    }

    private static Properties bundle(Class<?> beside, String language) {
        Properties bundle = new Properties();
        String name = "/META-INF/thac/messages_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }

    /** Fails with everything that is wrong. */
    public void check() {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (String code : codes) {
            String one = vietnamese.getProperty(code);
            String other = english.getProperty(code);
            if (one == null || other == null) {
                faults.add(code + " is not said in " + (one == null ? "Vietnamese" : "English"));
            } else if (!placeholders(one).equals(placeholders(other))) {
                faults.add(code + " says " + placeholders(one) + " and " + placeholders(other));
            }
        }
        Stream.of(vietnamese, english)
                .flatMap(bundle -> bundle.stringPropertyNames().stream())
                .distinct()
                .filter(key -> !codes.contains(key.replace(TITLE, "")))
                .sorted()
                .forEach(key -> faults.add(key + " is said of no refusal"));
        return faults;
    }

    private static List<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
