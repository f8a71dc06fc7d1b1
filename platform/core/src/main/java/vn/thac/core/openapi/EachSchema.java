package vn.thac.core.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says of every schema what its Java type says: in answers what is never null is {@code required}, and the Javadoc is
 * the description.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class EachSchema implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName VALUE = DotName.createSimple(JsonValue.class);
    private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    /** The framework's words for a status. */
    private static final Set<String> SAYS_NOTHING = Set.of("OK", "Created", "Accepted", "No Content");

    /** Refusals are said elsewhere (CommonAnswers), be it before or behind this. */
    private static final Set<String> OF_REFUSALS = Set.of("Problem", "ProblemItem");

    /** What Java's own types mean with us; the generator's examples are of no day that anything happened on. */
    private record OfJava(String means, String example) {}

    private static final Map<String, OfJava> OF_JAVA = Map.of(
            "UUID",
            new OfJava(
                    "An id of ours: a UUID of version 7, made once and never given to another thing",
                    "0192f1c4-7a11-7c3e-9b58-3f6d2a51c002"),
            "LocalDate",
            new OfJava("A day in Việt Nam; as a due date it ends at 24:00", "2024-12-31"),
            "Instant",
            new OfJava("An instant, in UTC", "2024-07-23T01:00:00Z"),
            "OffsetDateTime",
            new OfJava("An instant, with its distance from UTC", "2024-07-23T08:00:00+07:00"));

    private final Map<String, List<ClassInfo>> types = new HashMap<>();
    private final Map<DotName, ClassInfo> byName = new HashMap<>();
    private final Javadocs javadocs = new Javadocs();

    public EachSchema(IndexView index) {
        index.getKnownClasses().stream()
                .filter(type -> type.name().toString().startsWith("vn.thac."))
                .filter(type -> type.simpleName() != null)
                .sorted(Comparator.comparing(ClassInfo::name))
                .forEach(type -> {
                    types.computeIfAbsent(nameOf(type), name -> new ArrayList<>())
                            .add(type);
                    byName.put(type.name(), type);
                });
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
            beOneValue(schema, means, api);
            describe(name, schema, means);
            if (OF_REFUSALS.contains(name) || answers.contains(name) && !requests.contains(name)) {
                require(schema, means);
            }
        });
        sayWhatIsGiven(api);
    }

    /** An answer whose resource says nothing of it is described by what it gives. */
    private static void sayWhatIsGiven(OpenAPI api) {
        api.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(operation -> operation.getResponses().getAPIResponses().values().stream()
                        .filter(answer -> answer.getRef() == null && SAYS_NOTHING.contains(answer.getDescription()))
                        .forEach(answer -> answer.setDescription(
                                answer.getContent() == null
                                        ? "Done; there is nothing to say"
                                        : answer.getContent().getMediaTypes().values().stream()
                                                .map(type -> given(type.getSchema(), api))
                                                .findFirst()
                                                .orElse("What was asked for")))));
    }

    private static String given(@Nullable Schema schema, OpenAPI api) {
        @Nullable Schema means = Refs.resolve(schema, api);
        if (means == null) {
            return "What was asked for";
        }
        if (means.getItems() != null) {
            return "A list of: " + given(means.getItems(), api);
        }
        @Nullable
        Schema items =
                means.getProperties() == null ? null : means.getProperties().get("items");
        if (items != null && means.getProperties().containsKey("next")) {
            return "A page of: " + given(items.getItems(), api);
        }
        return means.getDescription() == null
                ? "What was asked for"
                : means.getDescription().replaceFirst("(?s)[.;] .*", "");
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
                        .allMatch(property -> place(type, property).isPresent()
                                || derived(type, property).isPresent()))
                .toList();
    }

    /** What is written as one of its components alone has the shape of that: the id of a unit is a UUID. */
    private void beOneValue(Schema schema, List<ClassInfo> means, OpenAPI api) {
        if (schema.getProperties() == null || schema.getProperties().size() != 1) {
            return;
        }
        String property = schema.getProperties().keySet().iterator().next();
        @Nullable Schema value = Refs.resolve(schema.getProperties().get(property), api);
        if (value != null
                && means.stream().anyMatch(type -> place(type, property)
                        .filter(place -> place.field().hasAnnotation(VALUE))
                        .isPresent())) {
            schema.setProperties(null);
            schema.setType(value.getType());
            schema.setFormat(value.getFormat());
        }
    }

    private void describe(String name, Schema schema, List<ClassInfo> means) {
        if (OF_JAVA.containsKey(name)) {
            schema.setExamples(List.of(OF_JAVA.get(name).example()));
        }
        if (schema.getDescription() == null) {
            means.stream()
                    .map(javadocs::ofType)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .or(() -> types.getOrDefault(name, List.of()).stream()
                            .map(javadocs::ofType)
                            .filter(text -> !text.isEmpty())
                            .findFirst())
                    .or(() -> Optional.ofNullable(OF_JAVA.get(name)).map(OfJava::means))
                    .ifPresent(schema::setDescription);
        }
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((property, about) -> {
            if (about.getDescription() == null) {
                means.stream()
                        .map(type -> place(type, property)
                                .map(place -> javadocs.ofField(
                                        place.type(), place.field().name()))
                                .orElse(""))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .or(() -> FieldWords.of(property))
                        .ifPresent(about::setDescription);
            }
        });
    }

    private void require(Schema schema, List<ClassInfo> means) {
        if (schema.getProperties() == null || means.isEmpty()) {
            return;
        }
        schema.getProperties().keySet().stream()
                .filter(property ->
                        schema.getRequired() == null || !schema.getRequired().contains(property))
                .filter(property -> means.stream().allMatch(type -> place(type, property)
                        .map(Place::alwaysThere)
                        .or(() -> derived(type, property)
                                .map(method -> !method.returnType().hasAnnotation(NULLABLE)))
                        .orElse(false)))
                .forEach(schema::addRequired);
        if (schema.getRequired() == null || schema.getRequired().isEmpty()) {
            schema.addExtension("x-may-be-empty", true);
        }
    }

    private static Include include(@Nullable AnnotationInstance said, Include otherwise) {
        return said == null || said.value() == null
                ? otherwise
                : Include.valueOf(said.value().asEnum());
    }

    /**
     * The component or field behind a property: of its name or renamed, of the type itself or of one that is written as
     * a part of it.
     *
     * @param type whose field it is
     */
    private record Place(ClassInfo type, FieldInfo field) {

        boolean alwaysThere() {
            if (field.type().hasAnnotation(NULLABLE)
                    || field.type().name().toString().startsWith("java.util.Optional")) {
                return false;
            }
            Include include =
                    include(field.annotation(INCLUDE), include(type.declaredAnnotation(INCLUDE), Include.ALWAYS));
            return include == Include.ALWAYS || include == Include.NON_NULL;
        }
    }

    /** What is reckoned from the rest, as {@code isComplete()}. */
    private static Optional<MethodInfo> derived(ClassInfo type, String property) {
        String name = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        return Optional.ofNullable(type.method("is" + name)).or(() -> Optional.ofNullable(type.method("get" + name)));
    }

    private Optional<Place> place(ClassInfo type, String property) {
        return Optional.ofNullable(type.field(property))
                .or(() -> type.fields().stream()
                        .filter(field -> renamed(field).equals(property))
                        .findFirst())
                .map(field -> new Place(type, field))
                .or(() -> type.fields().stream()
                        .filter(field -> field.hasAnnotation(UNWRAPPED))
                        .flatMap(field ->
                                Optional.ofNullable(byName.get(field.type().name()))
                                        .flatMap(part -> place(part, property))
                                        .stream())
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
