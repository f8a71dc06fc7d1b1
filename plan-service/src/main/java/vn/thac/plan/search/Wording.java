package vn.thac.plan.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, taken apart.
 *
 * @param marks what may be a number, symbol or key, as {@code text_mark} writes them
 * @param words all words in their order
 * @param beside the words that stand beside the marks
 */
record Wording(List<String> marks, List<Word> words, List<Word> beside) {

    /** Who writes more words than these is taken at their word: there would be too many ways. */
    private static final int MOST_FOR_ONE = 16;

    private static final int MOST_FOR_TWO = 8;

    private static final int FEWEST_FOR_TWO = 5;
    private static final int FEWEST_TO_MISS_ONE = 3;

    /** A word with its marks, and without. */
    record Word(String said, String plain) {

        /** What is only digits is right or is something else. */
        boolean mayBeWrong() {
            return plain.length() > 1 && plain.chars().anyMatch(Character::isLetter);
        }
    }

    /** A way to meet what is looked for, as a {@code tsquery}. */
    record Grade(How how, String query) {}

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The ways that need no other word than those asked for, the best first. */
    List<Grade> exact() {
        List<Grade> grades = new ArrayList<>();
        if (!marks.isEmpty()) {
            String any = any(marks);
            if (!beside.isEmpty()) {
                grades.add(new Grade(How.MARK, all(List.of(any, all(quoted(plain(beside)))))));
            }
            grades.add(new Grade(How.MARK, any));
        }
        List<String> together = new ArrayList<>(quoted(words.stream().map(Word::said)));
        for (int i = 1; i < words.size(); i++) {
            together.add(quoted(words.get(i - 1).plain() + " " + words.get(i).plain()));
        }
        grades.add(new Grade(How.AS_WRITTEN, all(together)));
        grades.add(new Grade(How.WORDS, all(quoted(plain(words)))));
        return grades;
    }

    /** The words that may stand for others. */
    Set<String> doubtful() {
        return words.stream()
                .filter(Word::mayBeWrong)
                .map(Word::plain)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The ways in which one word, then two, may be another.
     *
     * @param near of each doubtful word the words that it may have been
     */
    List<Grade> similar(Map<String, ? extends Set<String>> near) {
        List<String> distinct = plain(words).distinct().toList();
        List<Grade> grades = new ArrayList<>();
        if (distinct.size() <= MOST_FOR_ONE) {
            grade(distinct, near, 1, grades);
        }
        if (distinct.size() >= FEWEST_FOR_TWO && distinct.size() <= MOST_FOR_TWO) {
            grade(distinct, near, 2, grades);
        }
        return grades;
    }

    private static void grade(
            List<String> words, Map<String, ? extends Set<String>> near, int wrong, List<Grade> grades) {
        List<String> ways = choices(words.size(), wrong).stream()
                .map(chosen -> with(words, near, chosen))
                .filter(Objects::nonNull)
                .toList();
        if (!ways.isEmpty()) {
            grades.add(new Grade(How.SIMILAR, String.join(" | ", ways)));
        }
    }

    /** All words, the chosen ones by what is near; one for which nothing is near may be missing among many. */
    private static @Nullable String with(
            List<String> words, Map<String, ? extends Set<String>> near, Set<Integer> chosen) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Set<String> others = near.get(words.get(i));
            if (!chosen.contains(i)) {
                parts.add(quoted(words.get(i)));
            } else if (others != null && !others.isEmpty()) {
                parts.add(any(List.copyOf(others)));
            } else if (others == null || words.size() < FEWEST_TO_MISS_ONE) {
                return null;
            }
        }
        return parts.isEmpty() ? null : all(parts);
    }

    private static List<Set<Integer>> choices(int of, int wrong) {
        return wrong == 1
                ? IntStream.range(0, of).mapToObj(Set::of).toList()
                : IntStream.range(0, of)
                        .boxed()
                        .flatMap(i -> IntStream.range(i + 1, of).mapToObj(j -> Set.of(i, j)))
                        .toList();
    }

    /** The ways together. */
    static String anyOf(List<Grade> grades) {
        return grades.stream().map(Grade::query).map(q -> "(" + q + ")").collect(Collectors.joining(" | "));
    }

    /** All of these words, whatever their marks. */
    String allPlain() {
        return all(quoted(plain(words)));
    }

    private static Stream<String> plain(List<Word> words) {
        return words.stream().map(Word::plain);
    }

    private static List<String> quoted(Stream<String> words) {
        return words.distinct().map(Wording::quoted).toList();
    }

    private static String all(List<String> parts) {
        return "(" + String.join(" & ", parts) + ")";
    }

    private static String any(List<String> words) {
        return words.stream().map(Wording::quoted).collect(Collectors.joining(" | ", "(", ")"));
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
