package vn.thac.core.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/**
 * What an operation is called in clients: a verb and what it is done to, from its path. {@code POST
 * /v1/mandates/{id}/pass-on} is {@code passOnMandate}, {@code GET /v1/plans/{id}/targets} is {@code listPlanTargets}.
 * Where a path says it badly the resource says {@code operationId} itself.
 */
record OperationName(HttpMethod method, String path, String javaMethod, boolean givesList) {

    private static final List<String> READING_VERBS = List.of("search", "explain");
    private static final List<String> WRITING_VERBS = List.of("replace", "change", "correct");

    String word() {
        List<String> steps = new ArrayList<>(List.of(path.split("/")));
        steps.removeIf(step -> step.isEmpty() || step.equals("v1"));
        String last = steps.get(steps.size() - 1);
        boolean ofOne = last.startsWith("{");
        List<String> things =
                steps.stream().filter(step -> !step.startsWith("{")).toList();
        String above = nouns(things.subList(0, things.size() - 1));
        String all = nouns(things);
        return switch (method) {
            case GET -> {
                if (READING_VERBS.contains(last)) {
                    yield last + above;
                }
                yield ofOne ? "read" + all : (givesList ? "list" : "read") + above + camel(last);
            }
            case DELETE -> "delete" + all;
            case PUT -> (WRITING_VERBS.contains(javaMethod) ? javaMethod : "set") + all;
            default -> things.size() == 1 ? javaMethod + all : uncapitalised(camel(last)) + above;
        };
    }

    private static String nouns(List<String> plurals) {
        var nouns = new StringBuilder();
        plurals.forEach(
                plural -> nouns.append(camel(plural.replaceFirst("ies$", "y").replaceFirst("(?<=[^su])s$", ""))));
        return nouns.toString();
    }

    private static String camel(String kebab) {
        var camel = new StringBuilder();
        for (String word : kebab.split("-")) {
            camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return camel.toString();
    }

    private static String uncapitalised(String word) {
        return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }
}
