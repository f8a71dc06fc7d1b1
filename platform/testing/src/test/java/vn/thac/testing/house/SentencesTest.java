package vn.thac.testing.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static Properties bundle(Map<String, String> sentences) {
        Properties bundle = new Properties();
        bundle.putAll(sentences);
        return bundle;
    }

    private static List<String> faults(
            List<String> codes, Map<String, String> vietnamese, Map<String, String> english) {
        return new Sentences(codes, bundle(vietnamese), bundle(english)).faults();
    }

    @Test
    void what_is_said_alike_in_both_is_right() {
        assertEquals(
                List.of(),
                faults(
                        List.of("gone", "taken"),
                        Map.of("gone", "Hết {unit} từ {on}", "gone.title", "Hết", "taken", "Đã có"),
                        Map.of("gone", "Since {on} {unit} is gone", "gone.title", "Gone", "taken", "Taken")));
    }

    @Test
    void what_is_missing_said_otherwise_or_said_of_nothing_is_told_all_at_once() {
        assertEquals(
                List.of("gone is not said in English", "taken says [{by}] and []", "lost is said of no refusal"),
                faults(
                        List.of("gone", "taken"),
                        Map.of("gone", "Hết", "taken", "Đã có {by}"),
                        Map.of("taken", "Taken", "lost", "Lost")));
    }
}
