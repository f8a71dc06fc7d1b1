package vn.thac.directory.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.testing.PartsResource;

/** What the database takes for the same word, held against a model that builds syllables, and against {@link Text}. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class FoldingIT {

    private static final int CASES = 1_500;
    private static final List<String> ONSETS = List.of("", "b", "đ", "d", "gi", "kh", "ngh", "tr", "x");
    private static final List<String> VOWELS =
            List.of("a", "â", "ă", "e", "ê", "o", "ô", "ơ", "u", "ư", "y", "oa", "uy", "ươ", "iê");
    private static final List<String> CODAS = List.of("", "c", "ng", "nh", "m");
    private static final List<String> TONES = List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323");
    private static final String MARKED = "âăêôơưđ";
    private static final String BARE = "aaeooud";

    @Inject
    Database database;

    private final Random random = new Random(63);

    /** A syllable by what it consists of; how it is written does not matter. */
    private record Syllabic(String onset, String vowel, String coda, String tone) {

        String plain() {
            StringBuilder plain = new StringBuilder(onset + vowel + coda);
            for (int i = 0; i < plain.length(); i++) {
                int marked = MARKED.indexOf(plain.charAt(i));
                if (marked >= 0) {
                    plain.setCharAt(i, BARE.charAt(marked));
                }
            }
            return plain.toString();
        }
    }

    private Syllabic any() {
        return new Syllabic(one(ONSETS), one(VOWELS), one(CODAS), one(TONES));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** As somebody, or some scanner, may write it. */
    private String written(Syllabic syllable) {
        int on = random.nextInt(syllable.vowel().length()) + 1;
        String text = syllable.onset()
                + syllable.vowel().substring(0, on)
                + syllable.tone()
                + syllable.vowel().substring(on)
                + syllable.coda();
        text = switch (random.nextInt(3)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
            default -> text;
        };
        text = Normalizer.normalize(text, random.nextBoolean() ? Normalizer.Form.NFC : Normalizer.Form.NFD);
        return switch (random.nextInt(6)) {
            case 0 -> text.replace('a', 'а').replace('C', 'С').replace('o', 'ο').replace('X', 'Х'); // Cyrillic, Greek
            case 1 -> text.replace('Đ', 'Ð').replace('đ', 'ð');
            case 2 -> text.substring(0, 1) + "\u200b" + text.substring(1) + "\u00ad";
            default -> text;
        };
    }

    private record Word(String said, String plain) {}

    private List<Word> words(String text) {
        return database.list(
                "select said, plain from text_words(?) order by place",
                row -> new Word(row.text("said"), row.text("plain")),
                text);
    }

    @Test
    void a_syllable_is_itself_however_it_is_written_and_plain_without_its_marks() {
        List<Syllabic> syllables =
                IntStream.range(0, CASES).mapToObj(i -> any()).toList();
        List<Word> found = words(syllables.stream()
                .map(this::written)
                .reduce((a, b) -> a + one(List.of(" ", ", ", "\u00a0", " – ")) + b)
                .orElseThrow());
        List<Word> again = words(syllables.stream()
                .map(this::written)
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow());
        assertEquals(
                syllables.stream().map(Syllabic::plain).toList(),
                found.stream().map(Word::plain).toList());
        assertEquals(found, again);
        Set<Syllabic> meant = new HashSet<>(syllables);
        Set<String> said = new HashSet<>();
        found.forEach(word -> said.add(word.said()));
        assertEquals(meant.size(), said.size(), "as many words said as meant");
    }

    @Test
    void the_database_and_java_take_the_same_for_the_same() {
        Pattern between = Pattern.compile("[^\\p{L}\\p{N}]+");
        String text = IntStream.range(0, CASES)
                .mapToObj(i -> any())
                .flatMap(one -> random.nextBoolean() ? Stream.of(one, one) : Stream.of(one))
                .map(this::written)
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
        assertEquals(
                between.splitAsStream(Text.folded(text)).toList(),
                words(text).stream().map(Word::plain).toList());
        List<String> typed = List.of(text.split(" "));
        List<Word> words = words(text);
        for (int i = 1; i < typed.size(); i++) {
            assertEquals(
                    Text.same(typed.get(i - 1), typed.get(i)),
                    words.get(i - 1).said().equals(words.get(i).said()),
                    typed.get(i - 1) + " " + typed.get(i));
        }
    }

    @Test
    void a_word_is_near_where_one_letter_is_wrong_and_never_where_three_are() {
        for (int i = 0; i < 200; i++) {
            String word = latin(3 + random.nextInt(5));
            assertTrue(near(word, damaged(word)), word);
        }
        int met = 0;
        for (int i = 0; i < 400; i++) {
            String one = latin(3 + random.nextInt(2));
            String other = latin(3 + random.nextInt(2));
            if (near(one, other)) {
                met++;
                assertTrue(distance(one, other) <= 2, one + " " + other);
            } else {
                assertTrue(distance(one, other) > 1, one + " " + other);
            }
        }
        assertTrue(met > 5, "too few were near to say anything: " + met);
    }

    /** A letter lost, added, replaced, or two that changed places. */
    private String damaged(String word) {
        int at = random.nextInt(word.length());
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + latin(1) + word.substring(at);
            case 2 -> before + latin(1) + after;
            default -> after.isEmpty() ? before : before + after.charAt(0) + word.charAt(at) + after.substring(1);
        };
    }

    private String latin(int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append("aeghint".charAt(random.nextInt(7)));
        }
        return word.toString();
    }

    private boolean near(String one, String other) {
        return database.first("select text_nearly(?) && text_nearly(?) as near", row -> row.flag("near"), one, other)
                .orElseThrow();
    }

    /** Levenshtein's. */
    private static int distance(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int kept = before + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                before = row[j];
                row[j] = Math.min(kept, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    @Test
    void a_number_has_one_mark_however_it_is_written() {
        for (String same : List.of("234/KH-UBND", "Số: 0234 / kh–ubnd", "số 234/KH\u2011UBND", "234/КН-UBND")) {
            assertEquals("#234/kh-ubnd", mark(same), same);
        }
        assertEquals("#7/qd-ttg", mark("07/QÐ-TTg"));
        assertEquals("#kh-ubnd", mark("KH-UBND"));
        assertEquals("#0", mark("00"));
    }

    private String mark(String written) {
        return database.first("select text_mark(?) as mark", row -> row.text("mark"), written)
                .orElseThrow();
    }

    @Test
    void an_index_holds_each_word_said_and_plain_and_each_pair() {
        List<String> lexemes =
                new ArrayList<>(database.first("select text_lexemes(?) as l", row -> row.texts("l"), "Trẻ em, trẻ")
                        .orElseThrow());
        assertEquals(Set.of("tre\u0309", "tre", "em", "tre em", "em tre"), Set.copyOf(lexemes));
    }
}
