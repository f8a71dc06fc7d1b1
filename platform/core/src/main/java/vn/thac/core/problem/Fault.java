package vn.thac.core.problem;

import java.util.Map;

/**
 * One thing that is wrong in a request.
 *
 * @param pointer JSON pointer to the place in the body, or the name of a parameter or header; empty for the whole
 * @param args values for the placeholders of the refusal's sentence
 */
public record Fault(Refusal refusal, String pointer, Map<String, Object> args) {

    public Fault {
        args = Map.copyOf(args);
    }
}
