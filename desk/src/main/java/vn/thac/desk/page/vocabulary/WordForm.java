package vn.thac.desk.page.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thac.desk.page.frame.Entered;
import vn.thac.desk.page.service.WordClient.Body;
import vn.thac.desk.page.service.WordClient.Word;
import vn.thac.desk.page.vocabulary.WordField.Kind;

/**
 * What an administrator says of a word: fields, and of some lists rows of fields, all as the interface takes them.
 *
 * @param rows their name in the interface; empty where a word has none
 */
record WordForm(List<WordField> fields, String rows, List<WordField> ofRow) {

    /** Rows beyond this are not read: no word has as many. */
    private static final int MOST = 300;

    private static final int SPARE = 2;

    private static final WordField IN_VIETNAMESE = new WordField("nameVi", Kind.LINE);
    private static final WordField IN_ENGLISH = new WordField("nameEn", Kind.LINE);
    private static final WordField RANK = new WordField("rank", Kind.NUMBER);
    private static final WordField RETIRED = new WordField("retired", Kind.TRUTH);
    private static final WordField LEVEL = new WordField("level", Kind.LEVEL);
    private static final WordField PATTERN = new WordField("pattern", Kind.LINE);

    WordForm {
        fields = List.copyOf(fields);
        ofRow = List.copyOf(ofRow);
    }

    /** Empty where the words of a list are not an administrator's, or are said otherwise. */
    static Optional<WordForm> of(WordsOf list) {
        return switch (list) {
            case LEVELS, TRACKS -> plain(IN_VIETNAMESE, IN_ENGLISH, RANK, RETIRED);
            case KINDS -> plain(IN_VIETNAMESE, IN_ENGLISH, new WordField("word", Kind.LINE), RETIRED);
            case TREES -> plain(IN_VIETNAMESE, IN_ENGLISH, new WordField("descends", Kind.TRUTH), RETIRED);
            case SCHEMES ->
                Optional.of(new WordForm(
                        List.of(IN_VIETNAMESE, IN_ENGLISH, RANK, RETIRED), "forms", List.of(LEVEL, PATTERN)));
            case BODIES ->
                Optional.of(new WordForm(
                        List.of(
                                new WordField("scheme", Kind.SCHEME),
                                new WordField("line", Kind.TRUTH),
                                new WordField("ledBy", Kind.TRACK)),
                        "names",
                        List.of(
                                LEVEL,
                                new WordField("areaKind", Kind.KIND),
                                new WordField("kind", Kind.KIND),
                                PATTERN)));
            default -> Optional.empty();
        };
    }

    private static Optional<WordForm> plain(WordField... fields) {
        return Optional.of(new WordForm(List.of(fields), "", List.of()));
    }

    /** A word as it stands, in the fields of its form. */
    static Entered of(Word word) {
        Entered entered = Entered.nothing()
                .with("version", String.valueOf(word.version()))
                .with("nameVi", word.nameVi())
                .with("nameEn", word.nameEn())
                .with("rank", word.rank() == null ? null : word.rank().toString())
                .with("word", word.word())
                .with("descends", Boolean.TRUE.equals(word.descends()) ? "true" : null)
                .with("retired", word.retired() ? "true" : null);
        for (int i = 0; i < word.forms().size(); i++) {
            entered = entered.with("forms/" + i + "/level", word.forms().get(i).level())
                    .with("forms/" + i + "/pattern", word.forms().get(i).pattern());
        }
        return entered;
    }

    static Entered of(Body body) {
        Entered entered = Entered.nothing()
                .with("version", String.valueOf(body.version()))
                .with("scheme", body.scheme())
                .with("line", body.line() ? "true" : null)
                .with("ledBy", body.ledBy());
        for (int i = 0; i < body.names().size(); i++) {
            Body.Naming naming = body.names().get(i);
            String at = "names/" + i + "/";
            entered = entered.with(at + "level", naming.level())
                    .with(at + "areaKind", naming.areaKind())
                    .with(at + "kind", naming.kind())
                    .with(at + "pattern", naming.pattern());
        }
        return entered;
    }

    /** The same without the rows in which nothing was written: what is wrong with a row is told by its place among the others. */
    Entered withoutGaps(Entered entered) {
        if (rows.isEmpty()) {
            return entered;
        }
        Map<String, List<String>> kept = new LinkedHashMap<>(entered.written());
        kept.keySet().removeIf(name -> name.startsWith(rows + "/"));
        int to = 0;
        for (int from = 0; from < MOST; from++) {
            if (isSaid(entered, from)) {
                for (WordField field : ofRow) {
                    kept.put(place(to) + field.name(), entered.all(place(from) + field.name()));
                }
                to++;
            }
        }
        return new Entered(kept, entered.problem());
    }

    /** Of something without gaps. */
    Map<String, Object> body(Entered entered) {
        Map<String, Object> body = new LinkedHashMap<>();
        fields.forEach(field -> field.into(body, field.name(), entered));
        if (!rows.isEmpty()) {
            List<Map<String, Object>> said = new ArrayList<>();
            for (int row = 0; isSaid(entered, row); row++) {
                String at = place(row);
                Map<String, Object> one = new LinkedHashMap<>();
                ofRow.forEach(field -> field.at(at).into(one, field.name(), entered));
                said.add(one);
            }
            body.put(rows, said);
        }
        return body;
    }

    /** As many as are said, and some to write more into. */
    List<List<WordField>> rows(Entered entered) {
        List<List<WordField>> all = new ArrayList<>();
        int said = 0;
        while (isSaid(entered, said)) {
            said++;
        }
        for (int row = 0; !rows.isEmpty() && row < said + SPARE; row++) {
            String at = place(row);
            all.add(ofRow.stream().map(field -> field.at(at)).toList());
        }
        return all;
    }

    private boolean isSaid(Entered entered, int row) {
        return ofRow.stream()
                .anyMatch(field -> !entered.at(place(row) + field.name()).isEmpty());
    }

    private String place(int row) {
        return rows + "/" + row + "/";
    }
}
