package vn.thac.desk.page.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.thac.desk.page.draft.Cell.Kind;
import vn.thac.desk.page.frame.Language;

/** What somebody wrote into the fields of a draft, put into its package; what the page does not show stays as it is. */
final class Change {

    private static final String DROP = "drop";

    private final Text before;
    private final ObjectNode text;
    private final Map<String, List<String>> form;
    private final Language language;

    Change(ObjectNode before, Map<String, List<String>> form, Language language) {
        this.before = new Text(before, language);
        this.text = before.deepCopy();
        this.form = form;
        this.language = language;
    }

    /** The package as it is to be from now on, without what is to be dropped. */
    ObjectNode made() {
        before.alone().forEach(this::write);
        for (Line line : before.all()) {
            if (!line.fresh()) {
                line.cells().forEach(this::write);
            } else if (isSaid(line)) {
                begin(line);
            }
        }
        drop();
        return text;
    }

    private void write(Cell cell) {
        String written = Text.first(form, cell.at());
        if (written != null && !written.equals(cell.written())) {
            cell.into(text, written, language);
        }
    }

    /** Whether more was written into it than the choice that a field begins with. */
    private boolean isSaid(Line line) {
        return line.cells().stream().filter(cell -> !cell.kind().isChosen()).anyMatch(this::isWritten);
    }

    private void begin(Line line) {
        String list = line.at().substring(1, line.at().lastIndexOf('/'));
        ArrayNode entries = entries(list);
        if (isASentence(line)) {
            line.cells().forEach(this::write);
            return;
        }
        String key = free(entries);
        ObjectNode entry = entries.addObject().put("key", key);
        if (line.cells().stream().anyMatch(cell -> cell.at().contains("/selector/") && isWritten(cell))) {
            entry.putObject("selector").put("under", text.at("/document/issuer").asText());
        }
        if (line.cells().stream().anyMatch(cell -> cell.kind() == Kind.ASKS && isWritten(cell))) {
            entries("mandates").addObject().put("addressee", key);
        }
        line.cells().forEach(this::write);
    }

    /** Whether it is no entry with fields, but a text by itself. */
    private static boolean isASentence(Line line) {
        return line.cells().stream().allMatch(cell -> cell.at().equals(line.at()));
    }

    private ArrayNode entries(String list) {
        return text.get(list) instanceof ArrayNode there ? there : text.putArray(list);
    }

    private boolean isWritten(Cell cell) {
        return !Objects.requireNonNullElse(Text.first(form, cell.at()), "").isBlank();
    }

    private boolean isEmptied(String at) {
        String written = Text.first(form, at);
        return written != null && written.isBlank();
    }

    /** A key that no entry of the list has. */
    static String free(ArrayNode entries) {
        Set<String> taken = new HashSet<>();
        entries.forEach(each -> taken.add(each.path("key").asText()));
        return Stream.iterate(1, i -> i + 1)
                .map(i -> "M" + i)
                .filter(key -> !taken.contains(key))
                .findFirst()
                .orElseThrow();
    }

    /** From the last to the first, so that the places before it stay what they are. */
    private void drop() {
        Set<String> dropped = Set.copyOf(form.getOrDefault(DROP, List.of()));
        List<Line> lines = new ArrayList<>(before.all());
        Collections.reverse(lines);
        for (Line line : lines) {
            int at = line.at().lastIndexOf('/');
            if (!line.fresh()
                    && (dropped.contains(line.at()) || isASentence(line) && isEmptied(line.at()))
                    && text.at(line.at().substring(0, at)) instanceof ArrayNode entries) {
                entries.remove(Integer.parseInt(line.at().substring(at + 1)));
            }
        }
    }
}
