package vn.thac.plan.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thac.directory.text.Text;

/**
 * What a search must find, and in which order: each entry is looked at, word by word, without any index. Knows of the
 * program only what is the same text.
 */
final class PlainScan {

    /** An entry as it is kept; {@code beside} is what it is found by and does not show. */
    record Entry(String plan, int place, String line, String beside, List<String> marks) {

        String id() {
            return plan + " " + place;
        }
    }

    private static final int TOO_LITTLE = 10;

    private static final Map<String, List<String>> CONFUSED = Map.ofEntries(
            Map.entry("d", List.of("gi", "cl")),
            Map.entry("gi", List.of("d", "r")),
            Map.entry("r", List.of("gi")),
            Map.entry("tr", List.of("ch")),
            Map.entry("ch", List.of("tr")),
            Map.entry("ph", List.of("f")),
            Map.entry("f", List.of("ph")),
            Map.entry("rn", List.of("m")),
            Map.entry("m", List.of("rn")),
            Map.entry("cl", List.of("d")),
            Map.entry("ii", List.of("u")),
            Map.entry("vv", List.of("w")));

    private final List<Entry> entries;
    private final Collection<String> vocabulary;

    /** @param vocabulary all words that ever stood in an entry */
    PlainScan(List<Entry> entries, Collection<String> vocabulary) {
        this.entries = entries;
        this.vocabulary = vocabulary;
    }

    /** Ids of what is found, in order. */
    List<String> find(String typed) {
        Asked asked = new Asked(typed, vocabulary);
        List<Ranked> found = ranked(asked::exactly);
        if (found.size() < TOO_LITTLE) {
            found = ranked(asked::atAll);
        }
        return found.stream().map(one -> one.entry().id()).toList();
    }

    private record Ranked(int grade, Entry entry) {}

    private interface Grading {
        OptionalInt of(Entry entry);
    }

    private List<Ranked> ranked(Grading grading) {
        return entries.stream()
                .flatMap(entry -> grading.of(entry).stream().mapToObj(grade -> new Ranked(grade, entry)))
                .sorted(Comparator.comparingInt(Ranked::grade)
                        .thenComparing(one -> one.entry().place() > 0)
                        .thenComparing(one -> one.entry().plan(), Comparator.reverseOrder())
                        .thenComparing(one -> one.entry().place()))
                .toList();
    }

    static List<String> words(String text, boolean plain) {
        List<String> words = new ArrayList<>();
        for (String word : (plain ? Text.folded(text) : Text.key(text)).split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** What is looked for, and how well an entry meets it: the lower the better. */
    private static final class Asked {

        private final List<String> said;
        private final List<String> plain;
        private final List<String> distinct;
        private final Set<String> marks = new HashSet<>();
        private final List<String> beside = new ArrayList<>();
        private final Collection<String> vocabulary;
        private final Map<String, Collection<String>> near = new HashMap<>();

        Asked(String typed, Collection<String> vocabulary) {
            this.vocabulary = vocabulary;
            said = words(typed, false);
            plain = words(typed, true);
            distinct = List.copyOf(new LinkedHashSet<>(plain));
            for (String part : typed.split(" ")) {
                if (part.matches(".*\\d.*") && part.matches(".*[/-].*")) {
                    marks.add(Text.folded(part));
                } else {
                    beside.addAll(words(part, true));
                }
            }
        }

        OptionalInt exactly(Entry entry) {
            List<String> has = words(entry.line() + " " + entry.beside(), true);
            boolean marked = entry.marks().stream().map(Text::folded).anyMatch(marks::contains);
            if (marked) {
                return OptionalInt.of(has.containsAll(beside) ? 0 : 1);
            }
            if (!has.containsAll(plain)) {
                return OptionalInt.empty();
            }
            List<String> stands = words(entry.line() + " " + entry.beside(), false);
            boolean asTyped = IntStream.range(0, said.size()).allMatch(i -> isBare(i) || stands.contains(said.get(i)))
                    && IntStream.range(1, plain.size()).allMatch(i -> IntStream.range(1, has.size())
                            .anyMatch(j -> has.get(j - 1).equals(plain.get(i - 1))
                                    && has.get(j).equals(plain.get(i))));
            return OptionalInt.of(asTyped ? 2 : 3);
        }

        /** Who types a word without marks has said nothing about them: it stands as typed wherever it stands. */
        private boolean isBare(int i) {
            return said.get(i).equals(plain.get(i));
        }

        OptionalInt atAll(Entry entry) {
            OptionalInt exactly = exactly(entry);
            if (exactly.isPresent()) {
                return exactly;
            }
            Set<String> has = Set.copyOf(words(entry.line() + " " + entry.beside(), true));
            int many = distinct.size();
            if (many <= 16 && choices(1).anyMatch(chosen -> meets(has, chosen))) {
                return OptionalInt.of(4);
            }
            return many >= 5 && many <= 8 && choices(2).anyMatch(chosen -> meets(has, chosen))
                    ? OptionalInt.of(5)
                    : OptionalInt.empty();
        }

        private Stream<Set<Integer>> choices(int wrong) {
            return IntStream.range(0, distinct.size())
                    .boxed()
                    .flatMap(i -> wrong == 1
                            ? Stream.of(Set.of(i))
                            : IntStream.range(i + 1, distinct.size()).mapToObj(j -> Set.of(i, j)));
        }

        private boolean meets(Set<String> has, Set<Integer> wrong) {
            for (int i = 0; i < distinct.size(); i++) {
                String word = distinct.get(i);
                if (!wrong.contains(i)) {
                    if (!has.contains(word)) {
                        return false;
                    }
                } else if (word.length() < 2 || word.chars().noneMatch(Character::isLetter)) {
                    return false;
                } else {
                    Collection<String> near = this.near.computeIfAbsent(word, this::near);
                    if (near.isEmpty() ? distinct.size() < 3 : near.stream().noneMatch(has::contains)) {
                        return false;
                    }
                }
            }
            return true;
        }

        private Collection<String> near(String word) {
            Set<String> heard = new HashSet<>();
            CONFUSED.forEach((read, meant) -> {
                if (word.contains(read)) {
                    meant.forEach(other -> heard.add(word.replace(read, other)));
                }
            });
            BiPredicate<String, String> isNear = (one, other) -> {
                Set<String> left = leftOver(one);
                left.retainAll(leftOver(other));
                return !left.isEmpty();
            };
            return vocabulary.stream()
                    .filter(other -> !other.equals(word))
                    .filter(other ->
                            isNear.test(word, other) || leftOver(other).stream().anyMatch(heard::contains))
                    .sorted(Comparator.<String>comparingInt(other -> Math.abs(other.length() - word.length()))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(40)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** The word, and it without one of its letters, where two stay. */
        private static Set<String> leftOver(String word) {
            Set<String> left = new HashSet<>(Set.of(word));
            for (int i = 0; i < word.length(); i++) {
                String without = word.substring(0, i) + word.substring(i + 1);
                if (without.length() > 1) {
                    left.add(without);
                }
            }
            return left;
        }
    }
}
