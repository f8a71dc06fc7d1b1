package vn.thac.plan.sense;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.target.NumberInText;
import vn.thac.plan.target.NumberInText.Ambiguous;
import vn.thac.plan.target.NumberInText.Reading;
import vn.thac.plan.target.NumberInText.Understood;

/** Every decimal of a package is one that can mean no other, whether it came as a number or as the plan writes it. */
final class NumberRules {

    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");

    /** A decimal: a field of an entry, a figure or a sum of money. */
    private record Place(At holder, String field, boolean isFigure) {

        At at() {
            return holder.at(field);
        }
    }

    private final At root;
    private final Faults faults;

    NumberRules(At root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    void check() {
        places().forEach(this::check);
    }

    /** Those alone that came as text and were not understood: what has any of them cannot be read. */
    void checkTexts() {
        for (Place place : places()) {
            String text = place.at().text();
            if (text != null) {
                checkText(text, place.at().pointer());
            }
        }
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (At target : root.each("targets")) {
            places.add(new Place(target, "value", true));
            places.add(new Place(target, "upTo", true));
            places.add(new Place(target.at("baseline"), "value", true));
        }
        root.at("budget").each("steps").forEach(step -> places.add(new Place(step, "amount", false)));
        for (At indicator : root.each("indicators")) {
            places.add(new Place(indicator.at("values"), "min", true));
            places.add(new Place(indicator.at("values"), "max", true));
        }
        return places;
    }

    private void check(Place place) {
        JsonNode said = place.at().node();
        String pointer = place.at().pointer();
        if (said.isTextual()) {
            checkText(said.textValue(), pointer);
        } else if (said.isNumber()) {
            checkNumber(said.decimalValue(), place);
        }
        String decimals = cutAtItsComma(place);
        if (decimals != null && said.isIntegralNumber()) {
            faults.add(
                    PlanRefusal.DECIMAL_COMMA_IN_FLOW, pointer, Map.of("whole", said.asText(), "decimals", decimals));
        }
    }

    private void checkNumber(BigDecimal number, Place place) {
        if (place.isFigure() && tooPrecise(number)) {
            faults.add(PlanRefusal.VALUE_TOO_PRECISE, place.at().pointer());
            return;
        }
        Ambiguous thousands = NumberInText.asThousands(number);
        if (thousands != null) {
            ambiguous(number.toPlainString(), thousands, place.at().pointer());
        }
    }

    private void checkText(String text, String pointer) {
        Reading read = NumberInText.read(text);
        if (read instanceof Ambiguous two) {
            ambiguous(text, two, pointer);
        } else if (!(read instanceof Understood said)) {
            faults.add(PlanRefusal.NUMBER_UNREADABLE, pointer, Map.of("text", text));
        } else if (said.upTo() != null || said.per() != null || said.unit() != null) {
            faults.add(PlanRefusal.NUMBER_SAYS_OTHERWISE, pointer, Map.of("text", text));
        }
    }

    private void ambiguous(String text, Ambiguous two, String pointer) {
        faults.add(
                PlanRefusal.NUMBER_AMBIGUOUS,
                pointer,
                Map.of("text", text, "whole", two.whole(), "fraction", two.fraction()));
    }

    /** In <code>{value: 99,9}</code> YAML reads the value 99, and behind it a field 9 that says nothing. */
    private static @Nullable String cutAtItsComma(Place place) {
        String before = "";
        for (var field : place.holder().node().properties()) {
            boolean empty =
                    field.getValue().isNull() || field.getValue().asText().isEmpty();
            if (empty
                    && before.equals(place.field())
                    && DIGITS.matcher(field.getKey()).matches()) {
                return field.getKey();
            }
            before = field.getKey();
        }
        return null;
    }

    /** More digits than any figure here is kept with. */
    static boolean tooPrecise(BigDecimal value) {
        boolean sane = Math.abs((long) value.precision() - value.scale()) <= 40;
        return !sane
                || value.abs().compareTo(LARGEST) > 0
                || value.stripTrailingZeros().scale() > MOST_DECIMALS;
    }
}
