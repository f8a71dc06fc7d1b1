package vn.thac.report.form;

import static vn.thac.report.ReportRefusal.*;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refusal;

/** Reads a reporter's figures against the form: every indicator answered once, every number possible. */
public final class FigureCheck {

    static final int INTEGER_DIGITS = 18;
    static final int NOTE_LENGTH = 2000;

    private final Form form;
    private final Map<String, Indicator> byCode = new HashMap<>();
    private final Faults faults;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();

    private FigureCheck(Form form, Faults faults) {
        this.form = form;
        this.faults = faults;
        form.indicators().forEach(i -> byCode.put(i.code(), i));
    }

    /** The answers in the form's order; every fault found goes to {@code faults} and none stops the search. */
    public static Figures check(Form form, List<@Nullable FigureInput> given, Faults faults) {
        FigureCheck check = new FigureCheck(form, faults);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            check.one(given.get(i), "/figures/" + i, seen);
        }
        form.indicators().stream()
                .filter(i -> !seen.contains(i.code()))
                .forEach(i -> faults.add(FIGURE_MISSING, "/figures", Map.of("indicator", i.code())));
        return new Figures(check.answers, check.notes);
    }

    private void one(@Nullable FigureInput figure, String at, Set<String> seen) {
        if (figure == null || figure.indicator() == null) {
            faults.add(FIGURE_INDICATOR_MISSING, at + "/indicator");
            return;
        }
        Indicator indicator = byCode.get(figure.indicator());
        if (indicator == null) {
            Map<String, Object> named = Map.of("indicator", figure.indicator(), "form", form.code());
            faults.add(FIGURE_INDICATOR_NOT_IN_FORM, at + "/indicator", named);
        } else if (!seen.add(figure.indicator())) {
            faults.add(FIGURE_TWICE, at + "/indicator", Map.of("indicator", figure.indicator()));
        } else {
            answer(indicator, figure, at);
        }
    }

    private void answer(Indicator indicator, FigureInput figure, String at) {
        if (figure.note() != null && figure.note().length() > NOTE_LENGTH) {
            faults.add(FIGURE_NOTE_TOO_LONG, at + "/note", Map.of("limit", NOTE_LENGTH));
        } else if (figure.note() != null && !figure.note().isBlank()) {
            notes.put(indicator.pinned(), figure.note());
        }
        if (figure.saysNotApplicable()) {
            refuseIf(figure.hasNumbers(), FIGURE_NOT_APPLICABLE_WITH_NUMBERS, at + "/notApplicable", indicator);
            answers.put(indicator.pinned(), Answer.notApplicable());
        } else if (!figure.hasNumbers()) {
            refuseIf(true, FIGURE_EMPTY, at, indicator);
        } else if (possible(figure, at, indicator) && shaped(figure, at, indicator)) {
            answers.put(indicator.pinned(), Answer.given(amount(indicator.rule(), figure)));
        }
    }

    private boolean possible(FigureInput figure, String at, Indicator indicator) {
        boolean each = possible(figure.numerator(), at + "/numerator", indicator, true)
                & possible(figure.denominator(), at + "/denominator", indicator, false)
                & possible(figure.value(), at + "/value", indicator, true);
        return each && within(value(figure, indicator), at, indicator);
    }

    private boolean possible(@Nullable BigDecimal number, String at, Indicator indicator, boolean mayBeNegative) {
        if (number == null) {
            return true;
        }
        Values values = indicator.possible();
        long integerDigits = (long) number.precision() - number.scale();
        boolean tooLong =
                number.signum() != 0 && (integerDigits > INTEGER_DIGITS || number.scale() > Values.MOST_DECIMALS)
                        || Math.abs((long) number.scale()) > INTEGER_DIGITS;
        int decimals = tooLong ? 0 : Math.max(0, number.stripTrailingZeros().scale());
        boolean negative = number.signum() < 0 && !(mayBeNegative && values.negative());
        return !refuse(negative, FIGURE_NEGATIVE, at, indicator, "negative", values.negative())
                & !refuseIf(tooLong, FIGURE_TOO_LONG, at, indicator)
                & !refuse(values.whole() && decimals > 0, FIGURE_NOT_WHOLE, at, indicator, "whole", true)
                & !refuse(
                        !values.whole() && decimals > values.decimalsAllowed(),
                        FIGURE_TOO_EXACT,
                        at,
                        indicator,
                        "decimals",
                        values.decimalsAllowed());
    }

    /** The figure as it is shown; null where it has none yet. */
    private static @Nullable BigDecimal value(FigureInput figure, Indicator indicator) {
        return indicator.value(
                new Amount(indicator.rule().needsParts() ? figure.numerator() : figure.value(), figure.denominator()));
    }

    private boolean within(@Nullable BigDecimal value, String at, Indicator indicator) {
        BigDecimal min = indicator.possible().min();
        BigDecimal max = indicator.possible().max();
        boolean less = value != null && min != null && value.compareTo(min) < 0;
        boolean more = value != null && max != null && value.compareTo(max) > 0;
        return !refuse(less, FIGURE_BELOW_MIN, at, indicator, "min", min)
                & !refuse(more, FIGURE_ABOVE_MAX, at, indicator, "max", max);
    }

    private boolean shaped(FigureInput figure, String at, Indicator indicator) {
        BigDecimal numerator = figure.numerator();
        BigDecimal denominator = figure.denominator();
        boolean parts = numerator != null || denominator != null;
        if (refuseIf(parts && figure.value() != null, FIGURE_VALUE_WITH_PARTS, at, indicator)) {
            return false;
        }
        if (!indicator.rule().needsParts()) {
            return !refuseIf(figure.value() == null, FIGURE_NEEDS_VALUE, at, indicator);
        }
        if (numerator == null || denominator == null) {
            refuseIf(true, FIGURE_NEEDS_PARTS, at, indicator);
            return false;
        }
        boolean ofNothing = denominator.signum() == 0 && numerator.signum() != 0;
        boolean overWhole = indicator.possible().overWhole();
        boolean tooMuch = !overWhole && numerator.compareTo(denominator) > 0;
        return !refuseIf(ofNothing, FIGURE_OF_NOTHING, at + "/denominator", indicator)
                && !refuse(tooMuch, FIGURE_MORE_THAN_WHOLE, at + "/numerator", indicator, "overWhole", false);
    }

    private static Amount amount(Rule rule, FigureInput figure) {
        return rule.needsParts()
                ? new Amount(plain(figure.numerator()), plain(figure.denominator()))
                : new Amount(plain(figure.value()), null);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number != null && number.scale() < 0 ? number.setScale(0) : number;
    }

    private boolean refuseIf(boolean wrong, Refusal refusal, String at, Indicator indicator) {
        if (wrong) {
            faults.add(refusal, at, Map.of("indicator", indicator.code()));
        }
        return wrong;
    }

    /** Refuses for a setting of the definition, which is named with what it says. */
    private boolean refuse(
            boolean wrong, Refusal refusal, String at, Indicator indicator, String setting, @Nullable Object says) {
        if (wrong) {
            String said = says instanceof BigDecimal number ? number.toPlainString() : String.valueOf(says);
            faults.add(
                    refusal, at, Map.of("indicator", indicator.code(), "setting", "values." + setting, "says", said));
        }
        return wrong;
    }
}
