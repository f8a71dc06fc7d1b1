package vn.thac.desk.page.draft;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import vn.thac.desk.page.frame.Language;
import vn.thac.desk.page.frame.Written;

/**
 * A field of a draft's text, at its place in the package.
 *
 * @param at its JSON pointer, which is also its name in the page
 * @param written what stands in it, as people write it
 */
record Cell(String at, Kind kind, String written, List<String> faults) {

    private static final Set<String> HOW_A_DAY_IS_MEANT = Set.of("rule", "precision");

    enum Kind {
        LINE,
        TEXT,
        DAY,
        WHOLE,
        NUMBER,
        COMPARATOR,
        ADDRESSEE,
        LEVEL,
        TRACK,
        TREE,
        FORM,
        DOCUMENT,
        RELATION,
        ASKS;

        /** Whether one of several is chosen, instead of something written. */
        public boolean isChosen() {
            return ordinal() >= COMPARATOR.ordinal();
        }
    }

    Cell {
        faults = List.copyOf(faults);
    }

    /** As it stands in the package. */
    static Cell of(ObjectNode text, String at, Kind kind, Language language) {
        JsonNode value = text.at(at);
        boolean empty = value.isMissingNode() || value.isNull();
        String written = empty
                ? ""
                : value.isNumber() && kind == Kind.NUMBER
                        ? Written.field(new BigDecimal(value.asText()), language)
                        : value.asText();
        return new Cell(at, kind, written, List.of());
    }

    Cell written(String other, List<String> faults) {
        return new Cell(at, kind, other, faults);
    }

    /** What it is in its entry. */
    public String name() {
        return at.substring(at.lastIndexOf('/') + 1);
    }

    /** How it is called beside its field. */
    public String label() {
        if (at.startsWith("/purposes/")) {
            return "purpose";
        }
        if (at.endsWith("/date/value")) {
            return "date";
        }
        if (at.startsWith("/basis/")) {
            return "basis-" + name();
        }
        return at.startsWith("/addressees/") || at.startsWith("/mandates/") ? "given-" + name() : name();
    }

    /** Its place, as the page can name an element. */
    public String id() {
        return at.substring(1).replace('/', '-');
    }

    /** Puts what was written into the package; nothing written leaves nothing there. */
    void into(ObjectNode text, String written, Language language) {
        JsonPointer place = JsonPointer.compile(at);
        JsonNode around = text.at(place.head());
        if (around instanceof ArrayNode entries) {
            if (place.last().getMatchingIndex() < entries.size()) {
                entries.set(place.last().getMatchingIndex(), written.strip());
            } else {
                entries.add(written.strip());
            }
        } else if (!written.isBlank()) {
            within(text, place.head()).set(name(), value(written.strip(), language));
        } else if (around instanceof ObjectNode entry) {
            entry.remove(name());
            if (!place.head().matches()
                    && saysNothing(entry)
                    && text.at(place.head().head()) instanceof ObjectNode whole) {
                whole.remove(place.head().last().getMatchingProperty());
            }
        }
    }

    private static ObjectNode within(ObjectNode text, JsonPointer place) {
        return text.at(place) instanceof ObjectNode there
                ? there
                : ((ObjectNode) text.at(place.head())).putObject(place.last().getMatchingProperty());
    }

    /** Whether only how a day is meant is left of it, without a day. */
    private static boolean saysNothing(ObjectNode entry) {
        return entry.properties().stream().allMatch(each -> HOW_A_DAY_IS_MEANT.contains(each.getKey()));
    }

    private JsonNode value(String said, Language language) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (kind == Kind.WHOLE && said.matches("\\d{1,9}")) {
            return nodes.numberNode(Integer.parseInt(said));
        }
        return kind == Kind.NUMBER && Written.number(said, language) instanceof BigDecimal number
                ? nodes.numberNode(number)
                : nodes.textNode(said);
    }
}
