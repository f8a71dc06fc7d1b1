package vn.thac.core.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Follows the references from schema to schema within one description. */
final class Refs {

    private static final String SCHEMAS = "#/components/schemas/";

    private Refs() {}

    static @Nullable Schema resolve(@Nullable Schema schema, OpenAPI api) {
        @Nullable String name = schema == null ? null : nameOf(schema);
        return name == null ? schema : api.getComponents().getSchemas().get(name);
    }

    /** The schemas that an answer of success can hold, by name. */
    static Set<String> inAnswers(OpenAPI api) {
        Set<String> found = new HashSet<>();
        api.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(operation -> operation.getResponses().getAPIResponses().forEach((status, answer) -> {
                    if (answer.getContent() != null) {
                        answer.getContent()
                                .getMediaTypes()
                                .values()
                                .forEach(type -> follow(type.getSchema(), api, found));
                    }
                })));
        return found;
    }

    /** The schemas that a request can hold, by name. */
    static Set<String> inRequests(OpenAPI api) {
        Set<String> found = new HashSet<>();
        api.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(operation -> {
                    if (operation.getRequestBody() != null
                            && operation.getRequestBody().getContent() != null) {
                        operation
                                .getRequestBody()
                                .getContent()
                                .getMediaTypes()
                                .values()
                                .forEach(type -> follow(type.getSchema(), api, found));
                    }
                }));
        return found;
    }

    /** The schemas that a parameter can hold, by name. */
    static Set<String> inParameters(OpenAPI api) {
        Set<String> found = new HashSet<>();
        api.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(operation -> {
                    if (operation.getParameters() != null) {
                        operation.getParameters().forEach(parameter -> follow(parameter.getSchema(), api, found));
                    }
                }));
        return found;
    }

    private static void follow(@Nullable Schema schema, OpenAPI api, Set<String> found) {
        if (schema == null) {
            return;
        }
        @Nullable String name = nameOf(schema);
        if (name != null) {
            if (found.add(name)) {
                follow(api.getComponents().getSchemas().get(name), api, found);
            }
            return;
        }
        Consumer<@Nullable Schema> each = part -> follow(part, api, found);
        or(schema.getProperties()).values().forEach(each);
        each.accept(schema.getItems());
        each.accept(schema.getAdditionalPropertiesSchema());
        or(schema.getAllOf()).forEach(each);
        or(schema.getAnyOf()).forEach(each);
        or(schema.getOneOf()).forEach(each);
    }

    private static @Nullable String nameOf(Schema schema) {
        String ref = schema.getRef();
        return ref == null ? null : ref.substring(SCHEMAS.length());
    }

    private static Map<String, Schema> or(@Nullable Map<String, Schema> schemas) {
        return schemas == null ? Map.of() : schemas;
    }

    private static List<Schema> or(@Nullable List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }
}
