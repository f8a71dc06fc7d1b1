package vn.thac.core.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Headers that answers of all services have, described once. */
final class CommonHeaders {

    static final String ETAG = "ETag";
    static final String LOCATION = "Location";
    static final String REPLAYED = "Idempotency-Replayed";
    static final String RETRY_AFTER = "Retry-After";

    private static final Map<String, Header> ALL = Map.of(
            ETAG,
                    always(
                            "The version of what was read or changed; give it back as If-Match",
                            SchemaType.STRING,
                            "\"3\""),
            LOCATION,
                    always(
                            "Where what was made can be read",
                            SchemaType.STRING,
                            "/v1/plans/0192f1c4-7a11-7c3e-9b58-3f6d2a51c002"),
            REPLAYED,
                    header(
                            "`true` where this is the first answer given again to the same Idempotency-Key",
                            SchemaType.STRING,
                            "true"),
            RETRY_AFTER, always("After how many seconds to try again", SchemaType.INTEGER, 2));

    private CommonHeaders() {}

    /** Notes that an answer has this header. */
    static void tell(Components components, APIResponse answer, String name) {
        if (components.getHeaders() == null || !components.getHeaders().containsKey(name)) {
            components.addHeader(name, ALL.get(name));
        }
        answer.addHeader(name, OASFactory.createHeader().ref(name));
    }

    static Parameter parameter(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static Header header(String description, SchemaType type, Object example) {
        Schema schema = OASFactory.createSchema().addType(type).addExample(example);
        return OASFactory.createHeader().description(description).schema(schema);
    }

    private static Header always(String description, SchemaType type, Object example) {
        return header(description, type, example).required(true);
    }
}
