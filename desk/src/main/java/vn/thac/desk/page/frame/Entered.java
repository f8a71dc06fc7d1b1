package vn.thac.desk.page.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;

/** What somebody wrote into a form, and why it was refused, if it was. */
public record Entered(
        Map<String, List<String>> written, @Nullable Problem problem) {

    /** The field of {@code frame/once}. */
    private static final String ONCE = "once";

    public Entered {
        written = Map.copyOf(written);
    }

    public static Entered nothing() {
        return new Entered(Map.of(), null);
    }

    public static Entered of(Map<String, List<String>> form) {
        return new Entered(form, null);
    }

    /** What is there before anybody wrote; null for nothing. */
    public Entered with(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        Map<String, List<String>> more = new LinkedHashMap<>(written);
        more.put(name, List.of(value));
        return new Entered(more, problem);
    }

    public Entered refused(Problem why) {
        return new Entered(written, why);
    }

    public boolean isRefused() {
        return problem != null;
    }

    /** As it was written, without blanks around it; empty where nothing was. */
    public String at(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** Of what was changed, as it is sent along: {@code If-Match}. */
    public String version() {
        return "\"" + at("version") + "\"";
    }

    /** By what a repeated form is known, as it is sent along: {@code Idempotency-Key}; null where the form has none. */
    public @Nullable String once() {
        return at(ONCE).isEmpty() ? null : at(ONCE);
    }

    public List<String> all(String name) {
        return written.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** Of these fields what was written, as a body has it; what was left empty is not said. */
    public Map<String, Object> body(String... names) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String name : names) {
            if (!at(name).isEmpty()) {
                body.put(name, at(name));
            }
        }
        return body;
    }

    /** What is wrong with a field, or with something in it; empty where nothing is. A part of an address goes by its bare name. */
    public Optional<String> fault(String name) {
        return problem == null
                ? Optional.empty()
                : problem.errors().stream()
                        .filter(each -> each.pointer().equals("/" + name)
                                || each.pointer().equals(name)
                                || each.pointer().startsWith("/" + name + "/"))
                        .map(Problem.Item::detail)
                        .findFirst();
    }
}
