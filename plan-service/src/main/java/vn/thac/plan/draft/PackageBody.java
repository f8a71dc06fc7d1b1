package vn.thac.plan.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/** Describes the body of a request that brings a whole package, wherever one is taken; its examples work on the sample. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PackageBody implements OASFilter {

    public static final String REF = "#/components/requestBodies/PlanPackage";

    private static final String JSON = """
            {"document": {"kind": "plan", "issuer": "ubnd:106",
               "title": "Kế hoạch bảo đảm nước sạch trường học", "date": {"value": "2024-09-05"}},
             "basis": [{"key": "cap-tren", "relation": "implements", "kind": "action-programme", "number": "48-CTr/TU",
               "issuer": "Ban Thường vụ Tỉnh ủy Lai Châu", "date": {"value": "2024-04-17"}}],
             "targets": [{"key": "T1", "name": "Trường có nước sạch", "comparator": ">=", "value": 99.5, "unit": "%", "year": 2025}],
             "addressees": [{"key": "xa", "name": "UBND các xã, thị trấn", "type": "class", "track": "government",
               "selector": {"track": "government", "level": "commune", "under": "ubnd:106"}}],
             "duties": [{"key": "D1", "addressee": "xa", "text": "Rà soát nguồn nước của từng điểm trường", "due": "2024-12-31"}],
             "mandates": [{"addressee": "xa", "asks": "own-plan", "due": "2024-10-31"}]}
            """;

    private static final String YAML = """
            document:
              kind: plan
              issuer: ubnd:106
              title: Kế hoạch bảo đảm nước sạch trường học
            addressees:
              - {key: xa, name: "UBND các xã, thị trấn", selector: {track: government, level: commune, under: "ubnd:106"}}
            mandates:
              - {addressee: xa, asks: own-plan}
            """;

    @Override
    public RequestBody filterRequestBody(RequestBody body) {
        return REF.equals(body.getRef()) ? described() : body;
    }

    private static RequestBody described() {
        return OASFactory.createRequestBody()
                .content(OASFactory.createContent()
                        .addMediaType("application/json", of(SchemaType.OBJECT, tree(JSON)))
                        .addMediaType(DraftResource.YAML, of(SchemaType.STRING, YAML)))
                .required(true);
    }

    private static MediaType of(SchemaType type, Object example) {
        return OASFactory.createMediaType()
                .example(example)
                .schema(OASFactory.createSchema().addType(type));
    }

    private static Map<?, ?> tree(String json) {
        try {
            return new ObjectMapper().readValue(json, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
