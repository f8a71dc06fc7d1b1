package vn.thac.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal can be said in both languages, with the same placeholders. */
class SentencesTest {

    private static Properties bundle(String language) throws IOException {
        Properties bundle = new Properties();
        try (var in = new InputStreamReader(
                SentencesTest.class.getResourceAsStream("/META-INF/thac/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            bundle.load(in);
        }
        return bundle;
    }

    private static List<String> placeholders(String sentence) {
        return Pattern.compile("\\{\\w+}")
                .matcher(sentence)
                .results()
                .map(r -> r.group())
                .sorted()
                .toList();
    }

    @Test
    void every_refusal_has_a_sentence_in_vietnamese_and_in_english() throws IOException {
        Properties vi = bundle("vi");
        Properties en = bundle("en");
        for (DeskRefusal refusal : DeskRefusal.values()) {
            for (Properties bundle : List.of(vi, en)) {
                assertEquals(true, bundle.containsKey(refusal.code()), refusal.code());
            }
            assertEquals(
                    placeholders(vi.getProperty(refusal.code())),
                    placeholders(en.getProperty(refusal.code())),
                    refusal.code());
        }
    }

    @Test
    void no_sentence_is_without_its_refusal() throws IOException {
        List<String> known =
                Stream.of(DeskRefusal.values()).map(DeskRefusal::code).toList();
        for (Object key : bundle("vi").keySet()) {
            assertEquals(true, known.contains(key.toString().replace(".title", "")), key.toString());
        }
    }
}
