package vn.thac.desk.page.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thac.desk.page.frame.Language;
import vn.thac.desk.page.frame.Written;
import vn.thac.desk.page.service.ReportClient.Draft;
import vn.thac.desk.page.service.ReportClient.DraftFigure;
import vn.thac.desk.page.service.ReportClient.Indicator;
import vn.thac.desk.page.service.ReportClient.Report;

/** What stands in the fields of a report, by their names: {@code 0.numerator} is that of the form's first question. */
record Filled(Map<String, String> fields) {

    static final String NARRATIVE = "narrative";
    static final String REASON = "reason";
    static final String WHY = "text";
    private static final List<String> PARTS = List.of("numerator", "denominator", "value");
    private static final String NOT_APPLICABLE = "notApplicable";

    Filled {
        fields = Map.copyOf(fields);
    }

    static Filled nothing() {
        return new Filled(Map.of());
    }

    /** As a form of a page sends it. */
    static Filled of(Map<String, List<String>> form) {
        Map<String, String> fields = new HashMap<>();
        form.forEach((name, values) -> values.stream().limit(1).forEach(value -> fields.put(name, value)));
        return new Filled(fields);
    }

    static Filled of(Draft draft, List<Indicator> asked, Language language) {
        Map<String, String> fields = new HashMap<>();
        if (draft.narrative() != null) {
            fields.put(NARRATIVE, draft.narrative());
        }
        for (DraftFigure figure : draft.figures()) {
            int at = asked.stream().map(Indicator::code).toList().indexOf(figure.indicator());
            if (at >= 0) {
                fields.put(at + ".numerator", Written.field(figure.numerator(), language));
                fields.put(at + ".denominator", Written.field(figure.denominator(), language));
                fields.put(at + ".value", Written.field(figure.value(), language));
                fields.put(at + "." + NOT_APPLICABLE, String.valueOf(Boolean.TRUE.equals(figure.notApplicable())));
            }
        }
        return new Filled(fields);
    }

    /** What was handed in before, to be put right. */
    static Filled of(Report report, List<Indicator> asked, Language language) {
        return of(
                new Draft(
                        report.narrative(),
                        report.figures().stream()
                                .map(figure -> new DraftFigure(
                                        figure.indicator(),
                                        figure.numerator(),
                                        figure.denominator(),
                                        asked.stream()
                                                        .filter(each ->
                                                                each.code().equals(figure.indicator()))
                                                        .anyMatch(Indicator::isQuotient)
                                                ? null
                                                : figure.value(),
                                        figure.notApplicable()))
                                .toList()),
                asked,
                language);
    }

    String at(String name) {
        return fields.getOrDefault(name, "");
    }

    /** As the interface takes it: one answer for each question of the form, in its order. */
    Map<String, Object> submission(List<Indicator> asked, Language language) {
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, NARRATIVE, at(NARRATIVE));
        put(body, REASON, at(REASON));
        List<Map<String, Object>> figures = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Map<String, Object> figure = new LinkedHashMap<>();
            figure.put("indicator", asked.get(i).code());
            if ("true".equals(at(i + "." + NOT_APPLICABLE))) {
                figure.put(NOT_APPLICABLE, true);
            }
            for (String part : PARTS) {
                String written = at(i + "." + part);
                if (!written.isBlank()) {
                    figure.put(part, Written.number(written, language));
                }
            }
            figures.add(figure);
        }
        if (!asked.isEmpty()) {
            body.put("figures", figures);
        }
        return body;
    }

    /** Why a report is sent back: of figures, {@code 0.text}, and of the whole. */
    Map<String, Object> reasons(List<Indicator> asked) {
        List<Map<String, Object>> reasons = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            String text = at(i + ".text");
            if (!text.isBlank()) {
                reasons.add(Map.of("indicator", asked.get(i).code(), "code", "other", "text", text.strip()));
            }
        }
        if (!at(WHY).isBlank()) {
            reasons.add(Map.of("code", "other", "text", at(WHY).strip()));
        }
        return Map.of("reasons", reasons);
    }

    private static void put(Map<String, Object> body, String name, String written) {
        if (!written.isBlank()) {
            body.put(name, written.strip());
        }
    }
}
