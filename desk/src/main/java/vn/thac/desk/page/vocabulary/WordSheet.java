package vn.thac.desk.page.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thac.desk.page.frame.Entered;
import vn.thac.desk.page.vocabulary.WordField.Kind;

/**
 * A word to be said anew or otherwise.
 *
 * @param code empty for one that is not there yet
 * @param there whether it was to be new, and somebody has said it before
 */
record WordSheet(
        WordsOf list,
        String code,
        WordForm form,
        Entered entered,
        boolean there,
        Map<Kind, Map<String, String>> words) {

    WordSheet {
        words = Map.copyOf(words);
    }

    /** A field with what is written in it. */
    record Cell(WordField field, String written, Optional<String> fault) {

        public String name() {
            return field.name();
        }

        public String id() {
            return "f-" + field.name().replace('/', '-');
        }

        /** How it is called beside its field. */
        public String label() {
            return field.name().substring(field.name().lastIndexOf('/') + 1);
        }

        public boolean isTruth() {
            return field.kind() == Kind.TRUTH;
        }

        public boolean isNumber() {
            return field.kind() == Kind.NUMBER;
        }

        public boolean isChosen() {
            return field.kind().isChosen();
        }
    }

    public boolean isNew() {
        return code.isEmpty();
    }

    public String address() {
        return isNew() ? VocabularyResource.PAGE + "/new" : list.at(code).toString();
    }

    public List<Cell> cells() {
        return cells(form.fields());
    }

    public List<List<Cell>> rows() {
        return form.rows(entered).stream().map(this::cells).toList();
    }

    public String rowsOf() {
        return form.rows();
    }

    /** What stands for the name of a territory in the pattern of a name. */
    public String nameMark() {
        return "{name}";
    }

    /** The same with the word of its kind. */
    public String placeMark() {
        return "{place}";
    }

    public Map<String, String> choices(Kind kind) {
        return words.getOrDefault(kind, Map.of());
    }

    private List<Cell> cells(List<WordField> fields) {
        return fields.stream()
                .map(field -> new Cell(field, entered.at(field.name()), entered.fault(field.name())))
                .toList();
    }
}
