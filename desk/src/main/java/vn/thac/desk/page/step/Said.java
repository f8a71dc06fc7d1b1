package vn.thac.desk.page.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;

/** What somebody wrote into the form of a step, and why it was refused, if it was. */
public record Said(
        String action, Map<Field, String> written, @Nullable Problem problem) {

    public Said {
        written = Map.copyOf(written);
    }

    public static Said nothing() {
        return new Said("", Map.of(), null);
    }

    /** Of what was sent only what the step asks for; what was left empty is not said. */
    public static Said of(String action, Map<String, List<String>> form) {
        Map<Field, String> written = new LinkedHashMap<>();
        for (Field field : StepForm.of(action).map(StepForm::fields).orElse(List.of())) {
            for (String each : form.getOrDefault(field.wire(), List.of())) {
                if (!each.isBlank()) {
                    written.put(field, each.strip());
                }
            }
        }
        return new Said(action, written, null);
    }

    public Said refused(Problem why) {
        return new Said(action, written, why);
    }

    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        written.forEach((field, text) -> body.put(field.wire(), field.read(text)));
        return body;
    }

    String of(Field field) {
        return written.getOrDefault(field, "");
    }

    /** What is wrong with a field; empty where nothing is. */
    Optional<String> fault(Field field) {
        return problem == null
                ? Optional.empty()
                : problem.errors().stream()
                        .filter(each -> each.pointer().equals("/" + field.wire()))
                        .map(each -> Objects.toString(each.detail(), ""))
                        .findFirst();
    }
}
