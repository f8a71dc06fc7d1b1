package vn.thac.identity;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import vn.thac.testing.Tokens;

/** Calls identity as somebody of the realm. */
public final class Api {

    private final String user;

    private Api(String user) {
        this.user = user;
    }

    public static Api administrator() {
        return new Api("quan-tri");
    }

    public static Api as(String user) {
        return new Api(user);
    }

    public RequestSpecification asked() {
        return given().auth().oauth2(Tokens.of(user)).header("Accept-Language", "en");
    }

    public ValidatableResponse get(String path) {
        return asked().get(path).then();
    }

    public ValidatableResponse post(String path, String json) {
        return asked().contentType("application/json").body(json).post(path).then();
    }

    /** Posts with the version that the resource has now. */
    public ValidatableResponse post(String path, String resource, String json) {
        Response now = asked().get(resource);
        return asked().contentType("application/json")
                .header("If-Match", now.getHeader("ETag"))
                .body(json)
                .post(path)
                .then();
    }

    public ValidatableResponse put(String path, String json) {
        return asked().contentType("application/json").body(json).put(path).then();
    }

    public ValidatableResponse takeIn(byte[] csv, String query) {
        return asked().contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/v1/units/import?" + query)
                .then();
    }

    /** The rows below the header. */
    public ValidatableResponse takeIn(String rows, String query) {
        String csv = "code,name,kind,level,parent_code\n" + rows;
        return takeIn(csv.getBytes(StandardCharsets.UTF_8), query);
    }
}
