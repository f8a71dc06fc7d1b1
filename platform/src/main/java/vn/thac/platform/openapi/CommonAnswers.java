package vn.thac.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Adds to every operation what holds for all: problem answers, the headers of acting, the idempotency key. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths().getPathItems().values().forEach(item -> item.getOperations().forEach(CommonAnswers::complete));
    }

    private static void complete(HttpMethod method, Operation operation) {
        operation.getResponses().setDefaultValue(problem());
        operation.addParameter(header("Acting-Unit", "The unit acted for, an id or scheme:code; your only unit if absent"));
        operation.addParameter(header("Accept-Language", "Language of error sentences: vi or en"));
        if (method != HttpMethod.GET) {
            operation.addParameter(header("Change-Reason", "Why; kept in the audit record"));
        }
        if (method == HttpMethod.POST) {
            operation.addParameter(header("Idempotency-Key", "Makes a repetition safe: the first answer is given again"));
        }
    }

    private static org.eclipse.microprofile.openapi.models.responses.APIResponse problem() {
        return OASFactory.createAPIResponse()
                .description("Refused: RFC 9457 problem details with every fault at its place")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
