package vn.thac.core.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says of every operation what its resource shows: its name, who may call it, what it gives beside the body, and how it
 * is called rightly.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class EachOperation implements OASFilter {

    private static final DotName IDEMPOTENT = DotName.createSimple("vn.thac.core.idempotency.Idempotent");
    private static final DotName MAY_BE_EMPTY = DotName.createSimple("vn.thac.core.body.MayBeEmpty");
    private static final String VERSION = "version";
    static final String CSV = "text/csv";
    private static final String AS_A_TABLE =
            "With `Accept: text/csv` as a table (RFC 4180): a line each, columns called by"
                    + " their place in the JSON; with `text/csv;bom=true` as Excel opens it.";

    private final Map<String, ClassInfo> resources = new HashMap<>();

    public EachOperation(IndexView index) {
        index.getKnownClasses().stream()
                .filter(type -> type.simpleName() != null && type.simpleName().endsWith("Resource"))
                .forEach(type -> resources.put(type.name().toString(), type));
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation, api)));
        requireNamesOnce(api);
    }

    private void complete(String path, HttpMethod method, Operation operation, OpenAPI api) {
        List<String> said = new ArrayList<>();
        if (operation.getDescription() != null && !operation.getDescription().isBlank()) {
            said.add(operation.getDescription().strip());
        }
        said.addAll(whoMay(operation));
        eachSuccess(operation, (status, answer) -> {
            if (describeTable(answer)) {
                said.add(AS_A_TABLE);
            }
            if (isOfOneVersion(answer, api)) {
                CommonHeaders.tell(api.getComponents(), answer, CommonHeaders.ETAG);
            }
            if (status.equals("201")) {
                CommonHeaders.tell(api.getComponents(), answer, CommonHeaders.LOCATION);
            }
        });
        if (method == HttpMethod.GET && hasETag(operation)) {
            tellUnchanged(operation);
        }
        if (mayBeEmpty(operation) && operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(false);
        }
        dropWhatAnotherGives(operation);
        if (takesPages(operation)) {
            said.add("A page has `next`, the `cursor` of the page behind it, while there is one.");
        }
        if (isIdempotent(operation)) {
            operation.addParameter(CommonHeaders.parameter(
                    "Idempotency-Key", "Makes a repetition safe: the first answer is given again"));
            eachSuccess(
                    operation,
                    (status, answer) -> CommonHeaders.tell(api.getComponents(), answer, CommonHeaders.REPLAYED));
        }
        operation.setDescription(String.join("\n\n", said));
        name(path, method, operation, api);
    }

    /** Whether an answer is offered as a table too, which is a text and not the object that its JSON is. */
    private static boolean describeTable(APIResponse answer) {
        @Nullable
        MediaType table =
                answer.getContent() == null ? null : answer.getContent().getMediaType(CSV);
        if (table == null) {
            return false;
        }
        table.setSchema(OASFactory.createSchema().addType(SchemaType.STRING));
        return true;
    }

    /** Roles are no scopes of a login: they are said in words, and to machines in {@code x-roles}. */
    private static List<String> whoMay(Operation operation) {
        if (operation.getSecurity() == null) {
            return List.of();
        }
        var roles = new TreeSet<String>();
        for (SecurityRequirement requirement : operation.getSecurity()) {
            requirement.getSchemes().values().forEach(roles::addAll);
        }
        operation.setSecurity(null);
        roles.remove("**");
        if (roles.isEmpty()) {
            return List.of();
        }
        operation.addExtension("x-roles", List.copyOf(roles));
        return List.of("Only for the role `" + String.join("` or `", roles) + "`.");
    }

    private static boolean takesPages(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().map(Parameter::getName).anyMatch("cursor"::equals);
    }

    private boolean isIdempotent(Operation operation) {
        @Nullable MethodInfo method = methodOf(operation);
        return method != null
                && (method.hasAnnotation(IDEMPOTENT) || method.declaringClass().hasDeclaredAnnotation(IDEMPOTENT));
    }

    private static boolean hasETag(Operation operation) {
        @Nullable APIResponse ok = operation.getResponses().getAPIResponse("200");
        return ok != null && ok.getHeaders() != null && ok.getHeaders().containsKey(CommonHeaders.ETAG);
    }

    private static void tellUnchanged(Operation operation) {
        operation.addParameter(CommonHeaders.parameter(
                "If-None-Match", "The ETag last read: answered with 304 and no body where all is as it was"));
        operation
                .getResponses()
                .addAPIResponse("304", OASFactory.createAPIResponse().description("All is as it was"));
    }

    private boolean mayBeEmpty(Operation operation) {
        @Nullable MethodInfo method = methodOf(operation);
        return method != null && method.hasAnnotation(MAY_BE_EMPTY);
    }

    /** What a resource says of all its operations is not of one that gives nothing. */
    private static void dropWhatAnotherGives(Operation operation) {
        @Nullable APIResponse ok = operation.getResponses().getAPIResponse("200");
        if (ok != null && ok.getContent() == null && operation.getResponses().hasAPIResponse("204")) {
            operation.getResponses().removeAPIResponse("200");
        }
    }

    private static void name(String path, HttpMethod method, Operation operation, OpenAPI api) {
        String id = operation.getOperationId();
        int cut = id.indexOf('_');
        if (cut >= 0) {
            operation.setOperationId(
                    new OperationName(method, path, id.substring(cut + 1), givesList(operation, api)).word());
        }
    }

    private static boolean givesList(Operation operation, OpenAPI api) {
        @Nullable APIResponse answer = operation.getResponses().getAPIResponse("200");
        if (answer == null || answer.getContent() == null) {
            return false;
        }
        return answer.getContent().getMediaTypes().values().stream()
                .map(type -> Refs.resolve(type.getSchema(), api))
                .anyMatch(EachOperation::isList);
    }

    /** One thing with its version: that is its ETag. */
    private static boolean isOfOneVersion(APIResponse answer, OpenAPI api) {
        return answer.getContent() != null
                && answer.getContent().getMediaTypes().values().stream()
                        .map(type -> Refs.resolve(type.getSchema(), api))
                        .anyMatch(schema -> schema != null
                                && schema.getProperties() != null
                                && schema.getProperties().containsKey(VERSION));
    }

    private static boolean isList(@Nullable Schema schema) {
        return schema != null
                && (schema.getType() != null && schema.getType().contains(SchemaType.ARRAY)
                        || schema.getProperties() != null
                                && schema.getProperties().containsKey("items"));
    }

    /** The identity of an operation before it is named: {@code package.Class_method}. */
    private @Nullable MethodInfo methodOf(Operation operation) {
        String id = operation.getOperationId();
        int cut = id.indexOf('_');
        if (cut < 0) {
            return byExplicitName(id);
        }
        @Nullable ClassInfo type = resources.get(id.substring(0, cut));
        return type == null ? null : type.firstMethod(id.substring(cut + 1));
    }

    private @Nullable MethodInfo byExplicitName(String id) {
        var operation = DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
        for (ClassInfo type : resources.values()) {
            for (MethodInfo method : type.methods()) {
                var said = method.annotation(operation);
                if (said != null
                        && said.value("operationId") != null
                        && said.value("operationId").asString().equals(id)) {
                    return method;
                }
            }
        }
        return null;
    }

    private static void requireNamesOnce(OpenAPI api) {
        var seen = new TreeSet<String>();
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    if (!seen.add(operation.getOperationId())) {
                        throw new IllegalStateException(
                                method + " " + path + " is called as another operation: " + operation.getOperationId());
                    }
                }));
    }

    private static void eachSuccess(Operation operation, BiConsumer<String, APIResponse> what) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                what.accept(status, answer);
            }
        });
    }
}
