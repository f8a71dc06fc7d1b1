package vn.thac.plan.search;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** Looking through so many of a word costs the index as much as reading one entry and its words. */
    private static final double READ_FOR_ONE = 300;

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

        private Way and(List<Part> more) {
            if (more.isEmpty()) {
                return this;
            }
            return new Way(found, checked == null ? all(more) : "(" + checked + " & " + all(more) + ")");
        }

        String whole() {
            return checked == null ? found : "(" + found + " & " + checked + ")";
        }
    }

    /** Something that must stand in an entry, and in which part of all it does. */
    private record Part(String asked, double share) {}

    /** Ways to meet it equally well. */
    record Grade(How how, List<Way> ways) {

        Grade(How how, Way way) {
            this(how, List.of(way));
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
    List<Grade> exact(CommonWords common) {
        List<Grade> grades = new ArrayList<>();
        if (!marks.isEmpty()) {
            Part any = any(marks, common);
            if (!beside.isEmpty()) {
                List<Part> with = parts(plain(beside), common);
                with.add(0, any);
                grades.add(new Grade(How.MARK, together(with)));
            }
            grades.add(new Grade(How.MARK, new Way(any.asked(), null)));
        }
        Stream<String> pairs = IntStream.range(1, words.size())
                .mapToObj(i -> words.get(i - 1).plain() + " " + words.get(i).plain());
        grades.add(new Grade(
                How.AS_WRITTEN, together(parts(Stream.concat(words.stream().map(Word::said), pairs), common))));
        grades.add(new Grade(How.WORDS, together(parts(plain(words), common))));
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
    List<Grade> similar(Near near, CommonWords common) {
        List<String> distinct = plain(words).distinct().toList();
        List<Grade> grades = new ArrayList<>();
        if (distinct.size() <= MOST_FOR_ONE) {
            grade(distinct, near, common, 1, grades);
        }
        if (distinct.size() >= FEWEST_FOR_TWO && distinct.size() <= MOST_FOR_TWO) {
            grade(distinct, near, common, 2, grades);
        }
        return grades;
    }

    /** Words of which some are right, and others are meant by what is near. */
    private record Choice(List<Part> right, List<Part> meant) {

        Way way() {
            return right.size() < FEWEST_TO_FIND ? alone() : together(right).and(meant);
        }

        /** Where a word stands nowhere, the others may stand together in very many entries. */
        Way alone() {
            return together(Stream.concat(right.stream(), meant.stream()).toList());
        }
    }

    private static void grade(List<String> words, Near near, CommonWords common, int wrong, List<Grade> grades) {
        List<Choice> choices = choices(words.size(), wrong).stream()
                .map(chosen -> with(words, near, common, chosen))
                .filter(Objects::nonNull)
                .toList();
        if (choices.size() == 1) {
            grades.add(new Grade(How.SIMILAR, choices.get(0).alone()));
        } else if (!choices.isEmpty()) {
            List<Way> ways = choices.stream().map(Choice::way).toList();
            boolean many = wrong == 1 && words.size() >= FEWEST_TO_HALVE;
            grades.add(new Grade(How.SIMILAR, many ? halved(parts(words.stream(), common), ways) : ways));
        }
    }

    /** Where one of many words is wrong, all of one of two handfuls are right: two look-ups instead of one for each word. */
    private static List<Way> halved(List<Part> words, List<Way> ways) {
        int handful = Math.min(HANDFUL, words.size() / 2);
        String whole = ways.stream().map(Way::whole).collect(Collectors.joining(" | "));
        List<Part> rarest = rarestFirst(words);
        return Stream.of(rarest.subList(0, handful), rarest.subList(handful, 2 * handful))
                .map(right -> new Way(all(right), whole))
                .toList();
    }

    /** All words, the chosen ones by what is near; one for which nothing is near may be missing among many. */
    private static @Nullable Choice with(List<String> words, Near near, CommonWords common, Set<Integer> chosen) {
        List<Part> right = new ArrayList<>();
        List<Part> meant = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Set<String> others = near.near().get(word);
            if (!chosen.contains(i)) {
                if (near.absent().contains(word)) {
                    return null;
                }
                right.add(new Part(quoted(word), common.share(word)));
            } else if (others != null && !others.isEmpty()) {
                meant.add(any(List.copyOf(others), common));
            } else if (others == null || words.size() < FEWEST_TO_MISS_ONE) {
                return null;
            }
        }
        return new Choice(right, meant);
    }

    /**
     * All of these. The rarest are looked for; a word that stands nearly everywhere costs the index more than asking what
     * the rarer ones have left.
     */
    private static Way together(List<Part> parts) {
        List<Part> found = new ArrayList<>();
        List<Part> checked = new ArrayList<>();
        double left = 1;
        for (Part part : rarestFirst(parts)) {
            if (part.share() < READ_FOR_ONE * left) {
                found.add(part);
                left *= part.share();
            } else {
                checked.add(part);
            }
        }
        return new Way(all(found), null).and(checked);
    }

    private static List<Part> rarestFirst(List<Part> parts) {
        return parts.stream().sorted(Comparator.comparingDouble(Part::share)).toList();
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
        return all(parts(plain(words), CommonWords.NONE));
    }

    private static Stream<String> plain(List<Word> words) {
        return words.stream().map(Word::plain);
    }

    private static List<Part> parts(Stream<String> lexemes, CommonWords common) {
        return lexemes.distinct()
                .map(lexeme -> new Part(quoted(lexeme), common.share(lexeme)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String all(List<Part> parts) {
        return parts.stream().map(Part::asked).collect(Collectors.joining(" & ", "(", ")"));
    }

    private static Part any(List<String> lexemes, CommonWords common) {
        return new Part(
                lexemes.stream().map(Wording::quoted).collect(Collectors.joining(" | ", "(", ")")),
                Math.min(1, lexemes.stream().mapToDouble(common::share).sum()));
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
