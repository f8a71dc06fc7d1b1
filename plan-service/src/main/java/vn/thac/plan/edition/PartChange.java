package vn.thac.plan.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/**
 * One entry of a plan that an edition says otherwise than the one before, by its key.
 *
 * @param fields of an entry that was added all that it says, of one removed all that it said
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PartChange(
        @Schema(
                description = "What sort of entry it is; an item is a duty or task",
                type = SchemaType.STRING,
                examples = "item",
                enumeration = {
                    "item",
                    "group",
                    "addressee",
                    "mandate",
                    "target",
                    "regime",
                    "condition",
                    "programme",
                    "document"
                })
        Part part,

        @Schema(
                description = "Of a mandate its addressee and what it asks, of the document `document`",
                examples = "D1")
        String key,

        @Schema(
                description = "What became of it",
                type = SchemaType.STRING,
                examples = "changed",
                enumeration = {"added", "changed", "removed"})
        Kind change,

        List<Field> fields) {

    /** Of what an entry is. */
    public enum Part implements WireName {
        ADDRESSEE,
        GROUP,
        ITEM,
        CONDITION,
        PROGRAMME,
        MANDATE,
        TARGET,
        REGIME,
        DOCUMENT
    }

    /** What became of it. */
    public enum Kind implements WireName {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** A field that says something else; null where nothing was, or is, said. */
    @Schema(name = "FieldChange")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Field(
            @Schema(examples = "due") String name,

            @Schema(description = "Any JSON", implementation = Object.class) @Nullable
            JsonNode before,

            @Schema(description = "Any JSON", implementation = Object.class) @Nullable
            JsonNode after) {}

    @Override
    public String toString() {
        String which = part.wire() + " " + key + " " + change.wire();
        return change == Kind.CHANGED
                ? which + " ("
                        + String.join(", ", fields.stream().map(Field::name).toList()) + ")"
                : which;
    }
}
