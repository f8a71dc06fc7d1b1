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
    /** Fewer words may stand together in very many entries. */
    private static final int FEWEST_TO_FIND = 3;

    private static final int FEWEST_TO_HALVE = 6;
    private static final int HANDFUL = 4;

    /** A word with its marks, and without. */
    record Word(String said, String plain) {

        /** What is only digits is right or is something else. */
        boolean mayBeWrong() {
            return plain.length() > 1 && plain.chars().anyMatch(Character::isLetter);
        }
    }

    /**
     * A way to meet what is looked for.
     *
     * @param found a {@code tsquery} for the index, which is quick where some words must all be there
     * @param checked another, asked of what was found: many words of which one must be there cost the index most
     */
    record Way(String found, @Nullable String checked) {

        String whole() {
            return checked == null ? found : "(" + found + " & " + checked + ")";
        }
    }

    /** Ways to meet it equally well. */
    record Grade(How how, List<Way> ways) {

        Grade(How how, String found) {
            this(how, List.of(new Way(found, null)));
        }
    }

    /**
     * What is known of the words that may stand for others.
     *
     * @param near of each the words that it may have been
     * @param absent those that stand in no entry
     */
    record Near(Map<String, Set<String>> near, Set<String> absent) {

        static final Near NONE = new Near(Map.of(), Set.of());
    }

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

    /** The ways in which one word, then two, may be another. */
    List<Grade> similar(Near near) {
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

    private static void grade(List<String> words, Near near, int wrong, List<Grade> grades) {
        List<Way> ways = choices(words.size(), wrong).stream()
                .map(chosen -> with(words, near, chosen))
                .filter(Objects::nonNull)
                .toList();
        if (ways.size() == 1) {
            // A word stands nowhere, so the others may stand together in very many entries.
            grades.add(new Grade(How.SIMILAR, ways.get(0).whole()));
        } else if (!ways.isEmpty()) {
            boolean many = wrong == 1 && words.size() >= FEWEST_TO_HALVE;
            grades.add(new Grade(How.SIMILAR, many ? halved(words, ways) : ways));
        }
    }

    /** Where one of many words is wrong, all of one of two handfuls are right: two look-ups instead of one for each word. */
    private static List<Way> halved(List<String> words, List<Way> ways) {
        int handful = Math.min(HANDFUL, words.size() / 2);
        String whole = ways.stream().map(Way::whole).collect(Collectors.joining(" | "));
        return Stream.of(words.subList(0, handful), words.subList(handful, 2 * handful))
                .map(right -> new Way(all(quoted(right.stream())), whole))
                .toList();
    }

    /** All words, the chosen ones by what is near; one for which nothing is near may be missing among many. */
    private static @Nullable Way with(List<String> words, Near near, Set<Integer> chosen) {
        List<String> right = new ArrayList<>();
        List<String> meant = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Set<String> others = near.near().get(word);
            if (!chosen.contains(i)) {
                if (near.absent().contains(word)) {
                    return null;
                }
                right.add(quoted(word));
            } else if (others != null && !others.isEmpty()) {
                meant.add(any(List.copyOf(others)));
            } else if (others == null || words.size() < FEWEST_TO_MISS_ONE) {
                return null;
            }
        }
        if (right.size() >= FEWEST_TO_FIND) {
            return new Way(all(right), meant.isEmpty() ? null : all(meant));
        }
        right.addAll(meant);
        return new Way(all(right), null);
    }

    private static List<Set<Integer>> choices(int of, int wrong) {
        return wrong == 1
                ? IntStream.range(0, of).mapToObj(Set::of).toList()
                : IntStream.range(0, of)
                        .boxed()
                        .flatMap(i -> IntStream.range(i + 1, of).mapToObj(j -> Set.of(i, j)))
                        .toList();
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
