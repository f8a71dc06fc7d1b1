package vn.thac.plan.target;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Says a target in a sentence, its numbers as the language writes them. */
public final class TargetWords {

    private static final Map<Comparator, String> NAMES = Map.of(
            Comparator.EXACTLY, "exactly",
            Comparator.AT_LEAST, "at-least",
            Comparator.MORE_THAN, "more-than",
            Comparator.AT_MOST, "at-most",
            Comparator.LESS_THAN, "less-than");

    private final ResourceBundle words;
    private final boolean vietnamese;

    private TargetWords(ResourceBundle words, boolean vietnamese) {
        this.words = words;
        this.vietnamese = vietnamese;
    }

    public static TargetWords in(Locale language) {
        boolean vietnamese = language.getLanguage().equals("vi");
        return new TargetWords(
                ResourceBundle.getBundle(
                        "META-INF.thac.target-words",
                        Locale.forLanguageTag(vietnamese ? "vi" : "en"),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
                vietnamese);
    }

    public String of(Target target) {
        List<String> said = new ArrayList<>();
        add(said, target.name());
        add(said, target.condition());
        add(said, demand(target));
        add(said, target.quality());
        if (target.change() != null
                && target.baseline() != null
                && !target.change().everyYear()) {
            add(said, against(target.baseline(), target.per()));
        }
        add(said, when(target));
        if (!target.parts().isEmpty()) {
            add(said, word("parts", String.join(", ", target.parts())));
        }
        return String.join(", ", said);
    }

    private @Nullable String demand(Target target) {
        if (target.answer() != null) {
            return word(target.answer() ? "yes" : "no");
        }
        if (target.grade() != null) {
            return word("grade", target.grade().at());
        }
        if (target.value() == null) {
            return target.wording();
        }
        String value = number(target.value());
        String amount = target.upTo() == null ? value : word("range", value, number(target.upTo()));
        String measured = amount
                + (target.per() == null ? "" : "/" + number(BigDecimal.valueOf(target.per())))
                + (target.unit() == null ? "" : " " + target.unit());
        boolean plain =
                target.comparator() == null || target.change() != null && target.comparator() == Comparator.EXACTLY;
        String strict = plain ? measured : word(NAMES.get(target.comparator()), measured);
        if (target.change() == null) {
            return strict;
        }
        String way = word(target.change().way().wire(), strict);
        return target.change().everyYear() ? word("yearly", way) : way;
    }

    private String against(Baseline baseline, @Nullable Integer per) {
        String value = number(baseline.value()) + (per == null ? "" : "/" + number(BigDecimal.valueOf(per)));
        return baseline.year() == null
                ? word("baseline", value)
                : word("baseline-of", value, String.valueOf(baseline.year()));
    }

    private @Nullable String when(Target target) {
        List<String> said = new ArrayList<>();
        if (target.holdsAlways()) {
            said.add(word("always"));
        }
        if (target.year() != null) {
            said.add(word("by", String.valueOf(target.year())));
        }
        if (target.then() != null) {
            said.add(word(target.then().wire()));
        }
        if (target.until() != null) {
            said.add(word("until", String.valueOf(target.until())));
        }
        return said.isEmpty() ? null : String.join(", ", said);
    }

    /** 1234567.5 as 1.234.567,5, or as 1,234,567.5. */
    String number(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        BigInteger whole = new BigInteger(point < 0 ? plain : plain.substring(0, point));
        String grouped = String.format(Locale.ROOT, "%,d", whole);
        String thousands = vietnamese ? grouped.replace(',', '.') : grouped;
        String decimals = point < 0 ? "" : (vietnamese ? "," : ".") + plain.substring(point + 1);
        return (number.signum() < 0 ? "-" : "") + thousands + decimals;
    }

    private String word(@Nullable String name, String... parts) {
        String text = words.getString(Objects.requireNonNull(name));
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", parts[i]);
        }
        return text;
    }

    private static void add(List<String> said, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            said.add(text.strip());
        }
    }
}
