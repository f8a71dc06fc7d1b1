package vn.thac.plan.packages;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Map;
import vn.thac.core.problem.Refused;
import vn.thac.plan.PlanRefusal;

/**
 * Reads and writes plan packages as JSON or YAML: decimals exact and as they are written, doubled fields and endless nesting
 * refused.
 */
public final class PackageReader {

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(60)
            .maxNumberLength(60)
            .build();

    private static final ObjectMapper JSON =
            withRules(JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                            .streamReadConstraints(BOUNDS)
                            .build())
                    .build());

    /** Between trees and types: records by their components alone, and nothing empty is written. */
    private static final ObjectMapper TYPES = withRules(JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .build());

    private static final ObjectMapper YAML =
            withRules(YAMLMapper.builder(new DecimalYaml(YAMLFactory.builder().streamReadConstraints(BOUNDS)))
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build());

    private PackageReader() {}

    public static JsonNode tree(byte[] body, boolean yaml) {
        try {
            JsonNode tree = (yaml ? YAML : JSON).readTree(body);
            if (tree == null || tree.isMissingNode()) {
                throw unreadable("1", "1");
            }
            return clean(tree, "");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw at == null
                    ? unreadable("?", "?")
                    : unreadable(String.valueOf(at.getLineNr()), String.valueOf(at.getColumnNr()));
        } catch (IOException | NumberFormatException e) {
            throw unreadable("?", "?");
        }
    }

    /** A package that was composed here, as a tree in which nothing empty stands. */
    public static ObjectNode written(PlanPackage plan) {
        return TYPES.valueToTree(plan);
    }

    /** The same of one part of it. */
    public static ObjectNode written(DocumentFacts.Signer signer) {
        return TYPES.valueToTree(signer);
    }

    /** Part of a package that came within another body, at a place of it. */
    public static JsonNode part(JsonNode tree, String pointer) {
        return clean(tree, pointer);
    }

    private static JsonNode clean(JsonNode tree, String pointer) {
        JsonNode clean = CleanTree.of(tree, pointer);
        SaidNumbers.read(clean);
        return clean;
    }

    /** The package that a tree found valid says. */
    public static PlanPackage typed(JsonNode tree) {
        try {
            return TYPES.treeToValue(tree, PlanPackage.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a package found valid cannot be read", e);
        }
    }

    /** The head of a document, where nothing else of the package is needed. */
    public static DocumentFacts document(JsonNode tree) {
        try {
            return TYPES.treeToValue(tree.path("document"), DocumentFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document found valid cannot be read", e);
        }
    }

    private record Headed(DocumentFacts document) {}

    /** The same of a stored package, of which nothing else is kept in memory. */
    public static DocumentFacts document(String json) {
        try {
            return TYPES.readValue(json, Headed.class).document();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored package cannot be read", e);
        }
    }

    public static JsonNode stored(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored package cannot be read", e);
        }
    }

    public static String json(JsonNode tree) {
        return write(JSON, tree);
    }

    public static String yaml(JsonNode tree) {
        return write(YAML, tree);
    }

    /** Any small value as JSON, for a column. */
    public static String write(Object value) {
        return write(JSON, value);
    }

    public static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored value cannot be read", e);
        }
    }

    private static String write(ObjectMapper mapper, Object tree) {
        try {
            return mapper.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a package cannot be written", e);
        }
    }

    private static <M extends ObjectMapper> M withRules(M mapper) {
        mapper.registerModule(new JavaTimeModule());
        mapper.enable(
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
        return mapper;
    }

    private static Refused unreadable(String line, String column) {
        return Refused.of(PlanRefusal.PACKAGE_UNREADABLE, Map.of("line", line, "column", column));
    }
}
