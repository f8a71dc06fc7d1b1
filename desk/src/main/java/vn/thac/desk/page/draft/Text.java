package vn.thac.desk.page.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.draft.Cell.Kind;
import vn.thac.desk.page.frame.Language;

/** The text of a draft as people read and change it: field by field, each at its place in the package. */
final class Text {

    private static final String TARGETS = "/targets";
    private static final String DUTIES = "/duties";
    private static final String ADDRESSEES = "/addressees";
    private static final String MANDATES = "/mandates";
    private static final Map<String, Kind> OF_TARGET = fields(
            "name",
            Kind.LINE,
            "comparator",
            Kind.COMPARATOR,
            "value",
            Kind.NUMBER,
            "unit",
            Kind.LINE,
            "year",
            Kind.WHOLE);
    private static final Map<String, Kind> OF_TASK = fields("summary", Kind.TEXT, "due", Kind.DAY);
    private static final Map<String, Kind> OF_DUTY = fields("text", Kind.TEXT, "due", Kind.DAY);
    private static final Map<String, Kind> OF_NEW_DUTY =
            fields("text", Kind.TEXT, "addressee", Kind.ADDRESSEE, "due", Kind.DAY);
    private static final Map<String, Kind> OF_ADDRESSEE = fields("name", Kind.LINE);
    private static final Map<String, Kind> OF_NEW_ADDRESSEE = fields(
            "name",
            Kind.LINE,
            "selector/level",
            Kind.LEVEL,
            "selector/track",
            Kind.TRACK,
            "selector/tree",
            Kind.TREE,
            "unit",
            Kind.LINE);
    private static final Map<String, Kind> OF_MANDATE = fields("asks", Kind.ASKS, "due", Kind.DAY);
    private static final String PURPOSES = "/purposes";
    private static final Map<String, Kind> OF_BASIS = fields(
            "relation",
            Kind.RELATION,
            "kind",
            Kind.DOCUMENT,
            "number",
            Kind.LINE,
            "issuer",
            Kind.LINE,
            "date/value",
            Kind.DAY,
            "subject",
            Kind.TEXT);
    private static final Map<String, Kind> OF_REPORTING = fields(
            "form", Kind.FORM, "deadline/day", Kind.WHOLE, "deadline/month", Kind.WHOLE, "deadline/offset", Kind.LINE);

    private final ObjectNode text;
    private final Language language;
    private final Map<String, String> addressees = new LinkedHashMap<>();

    Text(ObjectNode text, Language language) {
        this.text = text;
        this.language = language;
        text.path("addressees")
                .forEach(each -> addressees.put(
                        each.path("key").asText(), each.path("name").asText()));
    }

    private static Map<String, Kind> fields(Object... namesAndKinds) {
        Map<String, Kind> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndKinds.length; i += 2) {
            fields.put((String) namesAndKinds[i], (Kind) namesAndKinds[i + 1]);
        }
        return fields;
    }

    /** Of the document itself. */
    List<Cell> head() {
        return List.of(cell("/document/title", Kind.TEXT), cell("/document/date/value", Kind.DAY));
    }

    /** The general objective. */
    Cell objective() {
        return cell("/objectives/general", Kind.TEXT);
    }

    /** What stands in no list. */
    List<Cell> alone() {
        return Stream.concat(head().stream(), Stream.of(objective())).toList();
    }

    /** Documents that it rests on. */
    List<Line> basis() {
        return lines("/basis", OF_BASIS, OF_BASIS);
    }

    /** Purposes and requirements, each a sentence that stands for itself. */
    List<Line> purposes() {
        List<Line> lines = new ArrayList<>();
        int many = text.at(PURPOSES).size();
        for (int i = 0; i <= many; i++) {
            String at = PURPOSES + "/" + i;
            lines.add(new Line(at, String.valueOf(i + 1), List.of(cell(at, Kind.TEXT)), List.of(), false, i == many));
        }
        return List.copyOf(lines);
    }

    /** Forms that the draft brings along, by code. */
    Map<String, String> forms() {
        Map<String, String> forms = new LinkedHashMap<>();
        text.path("forms")
                .forEach(each ->
                        forms.put(each.path("code").asText(), each.path("title").asText("")));
        return forms;
    }

    List<Line> targets() {
        return lines(TARGETS, OF_TARGET, OF_TARGET);
    }

    List<Line> duties() {
        return lines(DUTIES, OF_DUTY, addressees.isEmpty() ? Map.of() : OF_NEW_DUTY);
    }

    List<Line> tasks() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < text.path("taskGroups").size(); i++) {
            lines.addAll(lines("/taskGroups/" + i + "/tasks", OF_TASK, Map.of()));
        }
        return lines;
    }

    /** Whom it names; of a new one also what it is asked. */
    List<Line> named() {
        List<Line> lines = new ArrayList<>(lines(ADDRESSEES, OF_ADDRESSEE, Map.of()));
        String at = ADDRESSEES + "/" + lines.size();
        List<Cell> cells = new ArrayList<>(cells(at, OF_NEW_ADDRESSEE));
        cells.addAll(cells(MANDATES + "/" + text.at(MANDATES).size(), OF_MANDATE));
        lines.add(new Line(at, "", cells, List.of(), false, true));
        return List.copyOf(lines);
    }

    /** What it asks of whom it names. */
    List<Line> asked() {
        return lines(MANDATES, OF_MANDATE, Map.of());
    }

    List<Line> reporting() {
        return lines("/reporting", OF_REPORTING, Map.of());
    }

    /** Whom the draft names, by key. */
    Map<String, String> addressees() {
        return Collections.unmodifiableMap(addressees);
    }

    List<Line> all() {
        return Stream.of(basis(), purposes(), targets(), tasks(), named(), asked(), duties(), reporting())
                .flatMap(List::stream)
                .toList();
    }

    /** The same fields, with what was written and what is wrong with each. */
    static List<Line> refused(List<Line> lines, Map<String, List<String>> form, Problem why) {
        return lines.stream()
                .map(line -> new Line(
                        line.at(),
                        line.key(),
                        line.cells().stream()
                                .map(cell -> refused(cell, form, why))
                                .toList(),
                        line.holders(),
                        line.inherited(),
                        line.fresh()))
                .toList();
    }

    static Cell refused(Cell cell, Map<String, List<String>> form, Problem why) {
        List<String> faults = why.errors().stream()
                .filter(each -> each.pointer().equals(cell.at()))
                .map(Problem.Item::detail)
                .toList();
        String written = first(form, cell.at());
        return cell.written(written == null ? cell.written() : written, faults);
    }

    private List<Line> lines(String at, Map<String, Kind> fields, Map<String, Kind> ofNew) {
        List<Line> lines = new ArrayList<>();
        JsonNode entries = text.at(at);
        for (int i = 0; i < entries.size(); i++) {
            JsonNode entry = entries.get(i);
            lines.add(new Line(
                    at + "/" + i,
                    entry.path("key").asText(),
                    cells(at + "/" + i, fields),
                    holders(entry),
                    !entry.path("origins").isEmpty(),
                    false));
        }
        if (!ofNew.isEmpty()) {
            lines.add(new Line(
                    at + "/" + entries.size(), "", cells(at + "/" + entries.size(), ofNew), List.of(), false, true));
        }
        return lines;
    }

    private List<Cell> cells(String at, Map<String, Kind> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("deadline/")
                        || field.getKey().endsWith("offset")
                                == text.at(at + "/deadline/offset").isTextual())
                .map(field -> cell(at + "/" + field.getKey(), field.getValue()))
                .toList();
    }

    private Cell cell(String at, Kind kind) {
        return Cell.of(text, at, kind, language);
    }

    private List<String> holders(JsonNode entry) {
        return Stream.of("addressee", "lead", "coordinate", "requested", "who", "via")
                .map(entry::path)
                .flatMap(named -> named.isArray()
                        ? Stream.iterate(0, i -> i < named.size(), i -> i + 1)
                                .map(i -> named.get(i).asText())
                        : named.isTextual() ? Stream.of(named.asText()) : Stream.empty())
                .map(key -> addressees.getOrDefault(key, key))
                .distinct()
                .toList();
    }

    static @Nullable String first(Map<String, List<String>> form, String name) {
        List<String> written = form.getOrDefault(name, List.of());
        return written.isEmpty() ? null : written.get(0);
    }
}
