package vn.thac.desk.page.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;

/** What is written when a draft is signed: number, date and place, or that the next number is to be given. */
record Issue(
        String number,
        boolean nextNumber,
        String date,
        String place,
        @Nullable Problem problem) {

    static Issue nothing() {
        return new Issue("", true, "", "", null);
    }

    static Issue of(Map<String, List<String>> form) {
        return new Issue(
                first(form, "number"),
                "true".equals(first(form, "nextNumber")),
                first(form, "date"),
                first(form, "place"),
                null);
    }

    Issue refused(Problem why) {
        return new Issue(number, nextNumber, date, place, why);
    }

    /** What was left empty is not said; a number that was written wins over the next one. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        if (!number.isBlank()) {
            body.put("number", number.strip());
        } else if (nextNumber) {
            body.put("nextNumber", true);
        }
        if (!date.isBlank()) {
            body.put("date", Map.of("value", date.strip()));
        }
        if (!place.isBlank()) {
            body.put("place", place.strip());
        }
        return body;
    }

    /** What is wrong with a field; nothing where nothing is. */
    public List<String> faults(String field) {
        return problem == null
                ? List.of()
                : problem.errors().stream()
                        .filter(each -> each.pointer().startsWith("/" + field))
                        .map(each -> Objects.toString(each.detail(), ""))
                        .toList();
    }

    private static String first(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of("")).get(0);
    }
}
