package vn.thac.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One operation of a contract.
 *
 * @param template its path with names in braces
 * @param at where it stands in the contract, as a JSON pointer
 */
record ApiOperation(String method, String template, Pattern path, JsonNode said, String at) {

    static ApiOperation of(String method, String template, JsonNode said) {
        String steps = template.replaceAll("\\{[^/]+}", "\\\\E[^/]+\\\\Q");
        return new ApiOperation(
                method.toUpperCase(Locale.ROOT),
                template,
                Pattern.compile("\\Q" + steps + "\\E"),
                said,
                "/paths/" + template.replace("~", "~0").replace("/", "~1") + "/" + method);
    }

    boolean takes(Exchange exchange) {
        return method.equals(exchange.method()) && path.matcher(exchange.path()).matches();
    }

    /** How many steps of its path are names: of two that match, the one that says more is meant. */
    int openSteps() {
        return template.split("\\{", -1).length;
    }

    String name() {
        return method + " " + template + " (" + said.path("operationId").asText() + ")";
    }
}
