package vn.thac.plan.packages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.text.Text;
import vn.thac.plan.target.NumberInText;
import vn.thac.plan.target.NumberInText.Understood;

/**
 * Puts the decimals that a package says as text in their place: of targets, of sums of the budget, of the bounds of an
 * indicator. A text that cannot be understood stays, and is refused by the rules.
 */
final class SaidNumbers {

    private SaidNumbers() {}

    static void read(JsonNode tree) {
        for (JsonNode target : tree.path("targets")) {
            if (target instanceof ObjectNode object) {
                readAlone(object, "upTo", object);
                if (object.path("baseline") instanceof ObjectNode baseline) {
                    readAlone(baseline, "value", object);
                }
                readValue(object);
            }
        }
        for (JsonNode step : tree.path("budget").path("steps")) {
            if (step instanceof ObjectNode object) {
                readAmount(object);
            }
        }
        for (JsonNode indicator : tree.path("indicators")) {
            if (indicator instanceof ObjectNode object && object.path("values") instanceof ObjectNode values) {
                readAlone(values, "min", object);
                readAlone(values, "max", object);
            }
        }
    }

    private static void readAmount(ObjectNode step) {
        Understood said = understood(step.path("amount"));
        readAlone(step, "amount", step);
        if (said != null
                && said.unit() != null
                && !step.hasNonNull("unit")
                && step.path("amount").isNumber()) {
            step.put("unit", said.unit());
        }
    }

    private static void readValue(ObjectNode target) {
        Understood said = understood(target.path("value"));
        if (said == null
                || contradicts(target.path("unit"), said.unit())
                || target.hasNonNull("upTo") && said.upTo() != null
                || target.hasNonNull("per")
                        && said.per() != null
                        && target.path("per").asInt() != said.per()) {
            return;
        }
        target.put("value", said.value());
        if (said.upTo() != null) {
            target.put("upTo", said.upTo());
        }
        if (said.per() != null) {
            target.put("per", said.per());
        }
        if (said.unit() != null && !target.hasNonNull("unit")) {
            target.put("unit", said.unit());
        }
    }

    /** A number without a range: it stands in the unit, and per so many, of what it is said of. */
    private static void readAlone(ObjectNode holder, String field, ObjectNode of) {
        Understood said = understood(holder.path(field));
        if (said == null
                || said.upTo() != null
                || said.per() != null && of.path("per").asInt() != said.per()
                || contradicts(of.path("unit"), said.unit())) {
            return;
        }
        holder.put(field, said.value());
    }

    private static @Nullable Understood understood(JsonNode value) {
        return value.isTextual() && NumberInText.read(value.textValue()) instanceof Understood said ? said : null;
    }

    private static boolean contradicts(JsonNode unit, @Nullable String said) {
        return said != null && unit.isTextual() && !Text.same(unit.textValue(), said);
    }
}
