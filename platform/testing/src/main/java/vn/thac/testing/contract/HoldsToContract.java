package vn.thac.testing.contract;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Headers;
import io.restassured.internal.RestAssuredResponseImpl;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds each request of RestAssured and its answer to the contract of the service under test. */
final class HoldsToContract implements Filter {

    private final ApiContract contract;

    HoldsToContract(ApiContract contract) {
        this.contract = contract;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        byte[] body = answer.asByteArray();
        List<String> faults = contract.faults(new Exchange(
                request.getMethod(),
                target(request.getURI()),
                all(request.getHeaders()),
                text(request.getBody()),
                answer.statusCode(),
                all(answer.headers()),
                new String(body, StandardCharsets.UTF_8)));
        if (!faults.isEmpty()) {
            throw new AssertionError("The contract is not kept:\n" + String.join("\n", faults));
        }
        return readAgain(answer, body);
    }

    /** The test reads the body too, and its stream has ended. */
    private static Response readAgain(Response answer, byte[] body) {
        if (!(answer instanceof RestAssuredResponseImpl read)) {
            return answer;
        }
        Response again = new ResponseBuilder().clone(answer).setBody(body).build();
        ((RestAssuredResponseImpl) again).setHasExpectations(read.getHasExpectations());
        return again;
    }

    private static String target(String uri) {
        return uri.replaceFirst("^\\w+://[^/]+", "");
    }

    private static @Nullable String text(@Nullable Object body) {
        return body instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : body == null ? null : body.toString();
    }

    private static Map<String, String> all(Headers headers) {
        Map<String, String> all = new HashMap<>();
        headers.forEach(header -> all.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue()));
        return all;
    }
}
