package vn.thac.plan.sense;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.directory.text.Text;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.target.NumberInText;
import vn.thac.plan.target.NumberInText.Ambiguous;
import vn.thac.plan.target.NumberInText.Reading;
import vn.thac.plan.target.NumberInText.Unreadable;

/** A target says one thing, whole: comparator and value together, a range that is one, numbers that are understood and can be kept. */
final class TargetRules {

    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");

    private final At root;
    private final Faults faults;

    TargetRules(At root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    void check() {
        root.each("targets").forEach(this::check);
        checkParts();
    }

    /** Numbers that came as text and were not understood, at their places: what has any of them cannot be read. */
    void checkTexts() {
        for (At target : root.each("targets")) {
            for (At number : List.of(
                    target.at("value"), target.at("upTo"), target.at("baseline").at("value"))) {
                if (number.text() != null) {
                    checkText(number.text(), number.pointer());
                }
            }
        }
    }

    private void check(At target) {
        checkNumber(target, "value");
        checkNumber(target, "upTo");
        checkNumber(target.at("baseline"), "value");
        checkDemand(target);
        checkRange(target);
        checkYears(target);
        checkGrade(target.at("grade"));
    }

    /** A figure is wanted by a number with a sign, by a range, by a grade or by an answer: by one of them. */
    private void checkDemand(At target) {
        boolean value = target.has("value");
        boolean comparator = target.text("comparator") != null;
        boolean range = target.has("upTo");
        boolean grade = target.has("grade");
        faults.addIf(!grade && (range ? !value : value != comparator), PlanRefusal.TARGET_HALF_SAID, target.pointer());
        faults.addIf(
                range && comparator,
                PlanRefusal.TARGET_RANGE_COMPARED,
                target.at("comparator").pointer());
        faults.addIf(
                target.has("change") && !value,
                PlanRefusal.TARGET_HALF_SAID,
                target.at("change").pointer());
        long ways = List.of(value, grade, target.has("answer")).stream()
                .filter(said -> said)
                .count();
        faults.addIf(ways > 1, PlanRefusal.TARGET_SAID_TWICE, target.pointer());
    }

    private void checkRange(At target) {
        BigDecimal from = target.decimal("value");
        BigDecimal to = target.decimal("upTo");
        if (from != null && to != null && from.compareTo(to) >= 0) {
            faults.add(PlanRefusal.TARGET_RANGE_EMPTY, target.at("upTo").pointer());
        }
    }

    private void checkYears(At target) {
        faults.addIf(
                target.has("then") && !target.has("year"),
                PlanRefusal.TARGET_THEN_WITHOUT_YEAR,
                target.at("then").pointer());
        Integer year = target.integer("year");
        Integer until = target.integer("until");
        faults.addIf(
                until != null && !target.has("then") && !target.flag("standing"),
                PlanRefusal.TARGET_UNTIL_WHAT,
                target.at("until").pointer());
        faults.addIf(
                until != null && year != null && until < year,
                PlanRefusal.TARGET_UNTIL_BEFORE_YEAR,
                target.at("until").pointer());
    }

    private void checkGrade(At grade) {
        String at = grade.text("at");
        Set<String> of = new HashSet<>();
        for (At one : grade.each("of")) {
            if (one.text() != null && !of.add(Text.key(one.text()))) {
                faults.add(PlanRefusal.DUPLICATE_KEY, one.pointer(), Map.of("key", one.text()));
            }
        }
        if (at != null && !of.contains(Text.key(at))) {
            faults.add(PlanRefusal.TARGET_GRADE_UNKNOWN, grade.at("at").pointer(), Map.of("grade", at));
        }
    }

    /** What a target counts are single targets of the same plan. */
    private void checkParts() {
        Map<String, At> byKey = new HashMap<>();
        root.each("targets").forEach(target -> byKey.put(String.valueOf(target.text("key")), target));
        for (At target : root.each("targets")) {
            List<At> parts = target.each("parts");
            faults.addIf(
                    !parts.isEmpty() && !target.flag("composite"),
                    PlanRefusal.TARGET_PARTS_OF_ONE,
                    target.at("parts").pointer());
            for (At part : parts) {
                At named = part.text() == null ? null : byKey.get(part.text());
                if (named != null && named.flag("composite")) {
                    faults.add(PlanRefusal.TARGET_PART_COMPOSITE, part.pointer(), Map.of("key", part.text()));
                }
            }
        }
    }

    private void checkNumber(At holder, String field) {
        JsonNode said = holder.node().path(field);
        String pointer = holder.at(field).pointer();
        if (said.isTextual()) {
            checkText(said.textValue(), pointer);
        } else if (said.isNumber()) {
            Ambiguous thousands = NumberInText.asThousands(said.decimalValue());
            if (tooPrecise(said.decimalValue())) {
                faults.add(PlanRefusal.VALUE_TOO_PRECISE, pointer);
            } else if (thousands != null) {
                ambiguous(said.decimalValue().toPlainString(), thousands, pointer);
            }
        }
        String decimals = cutAtItsComma(holder.node());
        if (decimals != null && said.isIntegralNumber() && !field.equals("upTo")) {
            faults.add(
                    PlanRefusal.DECIMAL_COMMA_IN_FLOW, pointer, Map.of("whole", said.asText(), "decimals", decimals));
        }
    }

    private void checkText(String text, String pointer) {
        Reading read = NumberInText.read(text);
        if (read instanceof Ambiguous two) {
            ambiguous(text, two, pointer);
        } else if (read instanceof Unreadable) {
            faults.add(PlanRefusal.NUMBER_UNREADABLE, pointer, Map.of("text", text));
        } else {
            faults.add(PlanRefusal.NUMBER_SAYS_OTHERWISE, pointer, Map.of("text", text));
        }
    }

    private void ambiguous(String text, Ambiguous two, String pointer) {
        faults.add(
                PlanRefusal.NUMBER_AMBIGUOUS,
                pointer,
                Map.of("text", text, "whole", two.whole(), "fraction", two.fraction()));
    }

    /** In <code>{value: 99,9}</code> YAML reads the value 99 and a field 9 that says nothing. */
    private static @Nullable String cutAtItsComma(JsonNode holder) {
        for (var field : holder.properties()) {
            boolean empty =
                    field.getValue().isNull() || field.getValue().asText().isEmpty();
            if (empty && DIGITS.matcher(field.getKey()).matches()) {
                return field.getKey();
            }
        }
        return null;
    }

    static boolean tooPrecise(BigDecimal value) {
        boolean sane = Math.abs((long) value.precision() - value.scale()) <= 40;
        return !sane
                || value.abs().compareTo(LARGEST) > 0
                || value.stripTrailingZeros().scale() > MOST_DECIMALS;
    }
}
