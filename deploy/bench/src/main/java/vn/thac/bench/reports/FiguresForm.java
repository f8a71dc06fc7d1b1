package vn.thac.bench.reports;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The form that every commune fills: sixty indicators of all rules that add up, and figures that follow from the
 * commune's number, so that every total is known without asking anybody.
 */
public final class FiguresForm {

    public static final String FORM = "bench.yearly";
    public static final int SIZE = 60;
    static final int PER = 1_000;

    enum Rule {
        sum,
        ratio,
        rate,
        max,
        min
    }

    private FiguresForm() {}

    /** So many, all with the same indicators. */
    static List<String> forms(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> n == 0 ? FORM : FORM + "." + (n + 1))
                .toList();
    }

    static String code(int indicator) {
        return "bench.i%02d".formatted(indicator);
    }

    static Rule rule(int indicator) {
        return switch (indicator % 10) {
            case 5, 6, 7 -> Rule.ratio;
            case 8 -> Rule.rate;
            case 9 -> indicator % 20 == 9 ? Rule.max : Rule.min;
            default -> Rule.sum;
        };
    }

    static boolean hasParts(int indicator) {
        return rule(indicator) == Rule.ratio || rule(indicator) == Rule.rate;
    }

    static Map<String, Object> form(String code) {
        return Map.of(
                "code",
                code,
                "title",
                "Biểu mẫu dùng để đo",
                "sample",
                true,
                "indicators",
                IntStream.range(0, SIZE).mapToObj(FiguresForm::code).toList());
    }

    static List<Map<String, Object>> indicators() {
        return IntStream.range(0, SIZE).mapToObj(FiguresForm::indicator).toList();
    }

    private static Map<String, Object> indicator(int indicator) {
        var definition = new LinkedHashMap<String, Object>();
        definition.put("code", code(indicator));
        definition.put("name", "Chỉ số đo thứ " + (indicator + 1));
        definition.put("unit", hasParts(indicator) ? "%" : "trẻ em");
        definition.put("direction", "up");
        definition.put("rule", rule(indicator).name());
        if (rule(indicator) == Rule.rate) {
            definition.put("per", PER);
        }
        if (hasParts(indicator)) {
            definition.put("numerator", "Số đạt");
            definition.put("denominator", "Tổng số");
        }
        definition.put("sample", true);
        return definition;
    }

    /** The value, or the numerator where there are parts. */
    static long numerator(int commune, int indicator) {
        long whole = mixed(commune, indicator) % 5_000;
        return hasParts(indicator) ? whole * (mixed(indicator, commune) % 101) / 100 : whole;
    }

    static long denominator(int commune, int indicator) {
        return mixed(commune, indicator) % 5_000;
    }

    /** The body of a submission. */
    public static byte[] report(int commune) {
        var body = new StringBuilder(4_500)
                .append("{\"narrative\":\"Báo cáo năm của xã thứ ")
                .append(commune + 1)
                .append("\",\"figures\":[");
        for (int i = 0; i < SIZE; i++) {
            body.append(i == 0 ? "" : ",").append("{\"indicator\":\"").append(code(i));
            if (hasParts(i)) {
                body.append("\",\"numerator\":")
                        .append(numerator(commune, i))
                        .append(",\"denominator\":")
                        .append(denominator(commune, i));
            } else {
                body.append("\",\"value\":").append(numerator(commune, i));
            }
            body.append('}');
        }
        return body.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static long mixed(long a, long b) {
        long z = (a * 1_000 + b + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (z ^ (z >>> 31)) >>> 1;
    }
}
