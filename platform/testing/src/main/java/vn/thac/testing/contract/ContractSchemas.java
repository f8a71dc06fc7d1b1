package vn.thac.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.Keyword;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The schemas of a contract, each compiled when it is first asked for: OpenAPI 3.1 is JSON Schema 2020-12. */
final class ContractSchemas {

    private static final String DOCUMENT = "https://thac.invalid/openapi";
    private static final int LONGEST = 200;

    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig rules = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ENGLISH)
            .build();
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    ContractSchemas(JsonNode contract) {
        List<Keyword> around = new ArrayList<>();
        contract.fieldNames().forEachRemaining(name -> around.add(new NonValidationKeyword(name)));
        JsonMetaSchema dialect = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .keywords(around)
                .build();
        this.factory = JsonSchemaFactory.getInstance(VersionFlag.V202012, builder -> builder.metaSchema(dialect)
                .schemaLoaders(loaders -> loaders.schemas(Map.of(DOCUMENT, contract.toString()))));
    }

    /** Where the value breaks the schema that stands there: pointer, value, and what is wrong with it. */
    List<String> faults(String schemaAt, JsonNode value) {
        return compiled.computeIfAbsent(schemaAt, this::compile).validate(value).stream()
                .map(fault -> fault(fault, value))
                .toList();
    }

    private JsonSchema compile(String pointer) {
        String fragment = URLEncoder.encode(pointer, StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("%7E", "~");
        JsonSchema schema = factory.getSchema(SchemaLocation.of(DOCUMENT + "#" + fragment), rules);
        schema.initializeValidators();
        return schema;
    }

    private static String fault(ValidationMessage fault, JsonNode whole) {
        String pointer = fault.getInstanceLocation().toString();
        String value = whole.at(pointer).toString();
        return (pointer.isEmpty() ? "/" : pointer) + " is "
                + (value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value) + ": "
                + fault.getMessage().replaceFirst("^" + Pattern.quote(pointer) + ": ", "");
    }
}
