package vn.thac.core.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Adds to every operation what holds for all: the login, problem answers, the headers of acting, the idempotency key. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {

    private static final String IF_MATCH = "If-Match";

    /** What follows from a plan is there only once it is issued. */
    private static final String OF_A_PLAN = "/plans/{id}/";

    private static final String PROBLEM = "application/problem+json";
    private static final Pattern STEP = Pattern.compile("/([a-z-]+)/\\{(\\w+)}");

    /** Parameters of a query that name what the caller may not see. */
    private static final Set<String> NAMES = Set.of(
            "ancestor", "area", "assigner", "form", "issuer", "owner", "plan", "receiver", "regime", "unit", "via");

    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "400", "The request cannot be read; every fault at its place",
            "401", "No login, or one that no longer holds",
            "403", "The caller may not do this for that unit",
            "404", "There is none, or it does not concern the caller",
            "406", "It is not given in the form asked for",
            "409", "Not possible in the present state",
            "412", "It has changed since it was read",
            "415", "This content type is not taken",
            "422", "The sense is wrong; every fault at its place",
            "428", "If-Match is needed"));

    /** Refused in the words of the operation alone. */
    private static final String GONE = "410";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        api.setServers(
                List.of(OASFactory.createServer().url("/").description("The service that gave this description")));
        REFUSALS.forEach((status, why) -> api.getComponents().addResponse("refused-" + status, problem(why)));
        APIResponse tooMany = problem("Too many requests of one caller");
        CommonHeaders.tell(api.getComponents(), tooMany, CommonHeaders.RETRY_AFTER);
        api.getComponents().addResponse("refused-429", tooMany);
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        describe(path, operation);
        refuse("400", operation);
        refuse("401", operation);
        refuse("403", operation);
        refuse("429", operation);
        if (isTable(operation)) {
            refuse("406", operation);
        }
        if (path.contains("{") || takesAny(NAMES, operation)) {
            refuse("404", operation);
        }
        if (takesQuery(operation)) {
            refuse("422", operation);
        }
        if (takes(IF_MATCH, operation)) {
            refuse("412", operation);
            refuse("428", operation);
        }
        if (path.contains(OF_A_PLAN) || takes("plan", operation)) {
            refuse("409", operation);
        }
        if (method != HttpMethod.GET) {
            refuse("409", operation);
            refuse("422", operation);
            operation.addParameter(CommonHeaders.parameter(
                    "Change-Reason",
                    "Why; kept in the audit record. At most 2000 characters, as UTF-8 or as percent-encoded UTF-8"
                            + " (`encodeURIComponent`); not needed where the body has a reason"));
        }
        if (operation.getRequestBody() != null) {
            refuse("415", operation);
        }
        Stream.concat(REFUSALS.keySet().stream(), Stream.of(GONE))
                .filter(status -> operation.getResponses().getAPIResponse(status) != null)
                .forEach(status -> refuse(status, operation));
        operation.getResponses().setDefaultValue(problem("Refused: RFC 9457 problem details"));
        operation.addParameter(CommonHeaders.parameter(
                "Acting-Unit", "The unit acted for, an id or scheme:code; your only unit if absent"));
        operation.addParameter(CommonHeaders.parameter("Accept-Language", "Language of error sentences: vi or en"));
    }

    /** What stands in the path has the name of what stands before it: {@code /plans/{id}} is the id of the plan. */
    private static void describe(String path, Operation operation) {
        Map<String, String> things = new TreeMap<>();
        for (MatchResult step : STEP.matcher(path).results().toList()) {
            things.put(
                    step.group(2),
                    step.group(1).replace('-', ' ').replaceFirst("ies$", "y").replaceFirst("s$", ""));
        }
        for (Parameter parameter :
                operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            String thing = things.get(parameter.getName());
            if (parameter.getIn() == In.PATH && thing != null && parameter.getDescription() == null) {
                parameter.setDescription(
                        switch (parameter.getName()) {
                            case "id" -> "Id of the " + thing;
                            case "ref" -> "Id of the " + thing + ", or scheme:code as ubnd:106";
                            default -> "Which " + thing;
                        });
            }
            if (parameter.getIn() == In.HEADER && IF_MATCH.equals(parameter.getName())) {
                parameter.setDescription("The ETag last read: changes only what nobody else has changed since");
            }
        }
    }

    private static boolean isTable(Operation operation) {
        @Nullable APIResponse answer = operation.getResponses().getAPIResponse("200");
        return answer != null
                && answer.getContent() != null
                && answer.getContent().hasMediaType(EachOperation.CSV);
    }

    private static boolean takesAny(Set<String> names, Operation operation) {
        return names.stream().anyMatch(name -> takes(name, operation));
    }

    private static boolean takesQuery(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == In.QUERY);
    }

    private static boolean takes(String name, Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    /** Words that a service chose itself stay; the framework's, which say nothing of the body, go. */
    private static void refuse(String status, Operation operation) {
        APIResponse own = operation.getResponses().getAPIResponse(status);
        boolean chosen = own != null
                && own.getRef() == null
                && !own.getDescription().matches("Bad Request|Not Authorized|Not Allowed");
        if (!chosen) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref("refused-" + status));
        } else if (own.getContent() == null) {
            own.setContent(problem("").getContent());
        }
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }
}
