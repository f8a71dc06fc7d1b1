package vn.thac.core.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Says of every schema what its Java type says: in answers what is never null is {@code required}, and the Javadoc is
 * the description.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class EachSchema implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    /** Refusals are said elsewhere (CommonAnswers), be it before or behind this. */
    private static final Set<String> OF_REFUSALS = Set.of("Problem", "ProblemItem");

    private static final Map<String, String> OF_JAVA = Map.of(
            "UUID", "An id",
            "LocalDate", "A day, in Việt Nam",
            "Instant", "An instant, in UTC",
            "OffsetDateTime", "An instant, with its distance from UTC",
            "JsonNode", "JSON of any shape",
            "JsonNodeType", "Of which sort a piece of JSON is");

    private final Map<String, List<ClassInfo>> types = new HashMap<>();
    private final Javadocs javadocs = new Javadocs();

    public EachSchema(IndexView index) {
        index.getKnownClasses().stream()
                .filter(type -> type.name().toString().startsWith("vn.thac."))
                .filter(type -> type.simpleName() != null)
                .sorted(Comparator.comparing(ClassInfo::name))
                .forEach(type -> types.computeIfAbsent(nameOf(type), name -> new ArrayList<>())
                        .add(type));
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) {
            return;
        }
        Set<String> requests = Refs.inRequests(api);
        Set<String> answers = Refs.inAnswers(api);
        Set<String> parameters = Refs.inParameters(api);
        List.copyOf(api.getComponents().getSchemas().keySet()).stream()
                .filter(name -> !requests.contains(name) && !answers.contains(name) && !parameters.contains(name))
                .filter(name -> !OF_REFUSALS.contains(name))
                .forEach(api.getComponents()::removeSchema);
        api.getComponents().getSchemas().forEach((name, schema) -> {
            List<ClassInfo> means = meaning(name, schema);
            describe(name, schema, means);
            if (OF_REFUSALS.contains(name) || answers.contains(name) && !requests.contains(name)) {
                require(schema, means);
            }
        });
    }

    /** The Java types that a schema can stand for: of its name, with all of its properties. */
    private List<ClassInfo> meaning(String name, Schema schema) {
        List<ClassInfo> named = new ArrayList<>(types.getOrDefault(name, List.of()));
        named.addAll(types.getOrDefault(name.replaceFirst("\\d+$", ""), List.of()));
        types.forEach((generic, some) -> some.stream()
                .filter(type -> !type.typeParameters().isEmpty() && name.startsWith(generic))
                .forEach(named::add));
        if (schema.getProperties() == null) {
            return named;
        }
        return named.stream()
                .filter(type -> schema.getProperties().keySet().stream()
                        .allMatch(property -> field(type, property).isPresent()))
                .toList();
    }

    private void describe(String name, Schema schema, List<ClassInfo> means) {
        if (schema.getDescription() == null) {
            means.stream()
                    .map(javadocs::ofType)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .or(() -> types.getOrDefault(name, List.of()).stream()
                            .map(javadocs::ofType)
                            .filter(text -> !text.isEmpty())
                            .findFirst())
                    .or(() -> Optional.ofNullable(OF_JAVA.get(name)))
                    .ifPresent(schema::setDescription);
        }
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((property, about) -> {
            if (about.getDescription() == null) {
                means.stream()
                        .map(type -> field(type, property)
                                .map(field -> javadocs.ofField(type, field.name()))
                                .orElse(""))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .or(() -> FieldWords.of(property))
                        .ifPresent(about::setDescription);
            }
        });
    }

    private static void require(Schema schema, List<ClassInfo> means) {
        if (schema.getProperties() == null || means.isEmpty()) {
            return;
        }
        schema.getProperties().keySet().stream()
                .filter(property ->
                        schema.getRequired() == null || !schema.getRequired().contains(property))
                .filter(property -> means.stream().allMatch(type -> field(type, property)
                        .filter(field -> alwaysThere(type, field))
                        .isPresent()))
                .forEach(schema::addRequired);
    }

    private static boolean alwaysThere(ClassInfo type, FieldInfo field) {
        if (field.type().hasAnnotation(NULLABLE)
                || field.type().name().toString().startsWith("java.util.Optional")) {
            return false;
        }
        Include include = include(field.annotation(INCLUDE), include(type.declaredAnnotation(INCLUDE), Include.ALWAYS));
        return include == Include.ALWAYS || include == Include.NON_NULL;
    }

    private static Include include(@Nullable AnnotationInstance said, Include otherwise) {
        return said == null || said.value() == null
                ? otherwise
                : Include.valueOf(said.value().asEnum());
    }

    /** The component or field behind a property, be it of its name or renamed. */
    private static Optional<FieldInfo> field(ClassInfo type, String property) {
        return Optional.ofNullable(type.field(property)).or(() -> type.fields().stream()
                .filter(field -> renamed(field).equals(property))
                .findFirst());
    }

    private static String renamed(FieldInfo field) {
        @Nullable AnnotationInstance said = field.annotation(PROPERTY);
        return said == null || said.value() == null
                ? field.name()
                : said.value().asString();
    }

    private static String nameOf(ClassInfo type) {
        @Nullable AnnotationInstance said = type.declaredAnnotation(SCHEMA);
        return said == null || said.value("name") == null || said.target().kind() != AnnotationTarget.Kind.CLASS
                ? type.simpleName()
                : said.value("name").asString();
    }
}
