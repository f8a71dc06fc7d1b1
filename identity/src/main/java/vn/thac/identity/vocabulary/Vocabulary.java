package vn.thac.identity.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Refusal;
import vn.thac.directory.text.Text;
import vn.thac.directory.vocabulary.WordList;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.unit.UnitName;

/** All words of the register as they stand now. */
public final class Vocabulary {

    /** The kind and the name of a territory's body. */
    public record Called(String kind, String name) {}

    private final Map<WordList, Map<String, Word>> words = new EnumMap<>(WordList.class);
    private final Map<WordList, NearWords> near = new EnumMap<>(WordList.class);
    private final Map<WordList, Map<String, Word>> asWritten = new EnumMap<>(WordList.class);
    private final Map<String, Body> bodies;

    public Vocabulary(Collection<Word> words, Collection<Body> bodies) {
        for (Word word : words) {
            this.words.computeIfAbsent(word.list(), list -> new HashMap<>()).put(word.code(), word);
            this.asWritten.computeIfAbsent(word.list(), list -> new HashMap<>()).put(Text.key(word.code()), word);
        }
        this.bodies = bodies.stream().collect(Collectors.toUnmodifiableMap(Body::track, Function.identity()));
    }

    public Optional<Word> find(WordList list, String code) {
        return Optional.ofNullable(words.getOrDefault(list, Map.of()).get(code));
    }

    /** The word as far as it may be used for something new. */
    public Optional<Word> inUse(WordList list, String code) {
        return find(list, code).filter(word -> !word.retired());
    }

    /** Whether the word may be used for something new. */
    public boolean has(WordList list, String code) {
        return inUse(list, code).isPresent();
    }

    /** The kind that a text means, however it is written: "Huyện" is "huyện". */
    public Optional<String> kind(String text) {
        return meant(WordList.KIND, text).map(Word::code);
    }

    /** The word that a text means, however it is written, as far as it may be used for something new. */
    public Optional<Word> meantInUse(WordList list, String text) {
        return meant(list, text).filter(word -> !word.retired());
    }

    /** The word that a text means, however it is written: in capitals, with a hard blank, with look-alike letters. */
    public Optional<Word> meant(WordList list, String text) {
        Optional<Word> exactly = find(list, text);
        return exactly.isPresent()
                ? exactly
                : Optional.ofNullable(asWritten.getOrDefault(list, Map.of()).get(Text.key(text)));
    }

    /** What is left of a name without the kind that it begins with; empty where it does not. */
    public Optional<String> withoutKind(String kind, String name) {
        Optional<Word> word = find(WordList.KIND, kind);
        return Stream.of(
                        word.map(Word::spoken).orElse(kind),
                        word.map(Word::nameVi).orElse(kind),
                        kind)
                .distinct()
                .filter(before -> !before.isEmpty()
                        && name.length() > before.length() + 1
                        && name.charAt(before.length()) == ' '
                        && Text.same(name.substring(0, before.length()), before))
                .map(before -> name.substring(before.length() + 1))
                .findFirst();
    }

    /** Whether a text calls a territory of this name, with its kind before it or without. */
    public boolean calls(String kind, String name, String text) {
        return Text.same(text, name)
                || withoutKind(kind, text).filter(rest -> Text.same(rest, name)).isPresent();
    }

    /** The words that somebody who wrote this may have meant, for a refusal; where none is near, all there are. */
    public String near(WordList list, String text) {
        return near.computeIfAbsent(
                        list,
                        of -> new NearWords(words.getOrDefault(of, Map.of()).values()))
                .to(text);
    }

    /** That a code has not the form that its scheme has at a level, with the code that may have been meant. */
    public Fault wrongForm(String scheme, String level, String code, String pointer) {
        return new Fault(
                IdentityRefusal.WRONG_FORM_OF_CODE,
                pointer,
                Map.of(
                        "value",
                        scheme + ":" + code,
                        "level",
                        level,
                        "meant",
                        nearestCode(scheme, level, code).orElse("–")));
    }

    /** That a word is none of its list, with those that may have been meant. */
    public Fault unknown(Refusal refusal, WordList list, String text, String pointer) {
        return new Fault(refusal, pointer, Map.of("value", text, "near", near(list, text)));
    }

    /** The code that was there before a spreadsheet took its zeros or put something around it; empty where none fits. */
    public Optional<String> nearestCode(String scheme, String level, String text) {
        return NearCodes.of(text).filter(code -> fits(scheme, level, code)).findFirst();
    }

    /**
     * The kind that a unit gets by a text; empty where it can be none. Those of territories are words of the register,
     * as their bodies are called after them; others may be of any kind but a retired one.
     */
    public Optional<String> newKind(String text, boolean territory) {
        String kind = kind(text).orElse(UnitName.clean(text));
        boolean fits =
                find(WordList.KIND, kind).map(word -> !word.retired()).orElse(!territory && UnitName.isWritable(kind));
        return fits ? Optional.of(kind) : Optional.empty();
    }

    /** The level in use right below the highest: territories of it lie directly under the whole country. */
    public Optional<String> belowHighest() {
        return levels().stream()
                .skip(1)
                .filter(level -> has(WordList.LEVEL, level))
                .findFirst();
    }

    public String highest() {
        return levels().get(0);
    }

    /** The place of a level, smaller is higher; one that nobody knows stands below all. */
    public int rank(String level) {
        return find(WordList.LEVEL, level).map(Word::rank).orElse(Integer.MAX_VALUE);
    }

    /** Whether a unit of one level may have a parent of another in a tree. */
    public boolean mayStandAbove(Word tree, String parentLevel, String level) {
        int difference = Integer.compare(rank(level), rank(parentLevel));
        return Boolean.TRUE.equals(tree.descends()) ? difference > 0 : difference >= 0;
    }

    /** Whether a code looks as its scheme wants it at a level; a scheme without a form for the level takes any. */
    public boolean fits(String scheme, String level, String code) {
        List<CodeForm> forms = find(WordList.SCHEME, scheme).map(Word::forms).orElse(List.of());
        return form(forms, level)
                .or(() -> form(forms, null))
                .map(form -> form.fits(code))
                .orElse(true);
    }

    public Optional<Body> body(String track) {
        return Optional.ofNullable(bodies.get(track));
    }

    public Collection<Body> bodies() {
        return bodies.values();
    }

    /** How the body of {@code track} is called in a territory of this level, kind and name. */
    public Called bodyOf(String track, String level, String areaKind, String areaName) {
        Naming naming = body(track).stream()
                .flatMap(body -> body.names().stream())
                .filter(n -> n.fits(level, areaKind))
                .max(Comparator.comparingInt(Naming::precision))
                .orElseGet(() -> new Naming(null, null, track, nameOf(WordList.TRACK, track) + " {place}"));
        String spoken = find(WordList.KIND, areaKind).map(Word::spoken).orElse(areaKind);
        return new Called(naming.kind(), naming.nameOf(spoken, areaName));
    }

    private String nameOf(WordList list, String code) {
        return find(list, code).map(Word::nameVi).orElse(code);
    }

    private List<String> levels() {
        return words.getOrDefault(WordList.LEVEL, Map.of()).values().stream()
                .sorted(Comparator.comparing(Word::rank, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Word::code))
                .map(Word::code)
                .toList();
    }

    private static Optional<CodeForm> form(List<CodeForm> forms, @Nullable String level) {
        return forms.stream()
                .filter(form -> Objects.equals(form.level(), level))
                .findFirst();
    }
}
