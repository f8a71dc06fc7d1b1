package vn.thac.identity;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.testing.Tokens;

/** Calls identity as somebody of the realm. */
public final class Api {

    private final String user;

    private Api(String user) {
        this.user = user;
    }

    private static boolean codesLookAsTheyLike;

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

    /** Puts with the version that the resource has now, if there is one. */
    public ValidatableResponse put(String path, String json) {
        String version = asked().get(path).getHeader("ETag");
        RequestSpecification request = asked().contentType("application/json").body(json);
        return (version == null ? request : request.header("If-Match", version))
                .put(path)
                .then();
    }

    /** Lets codes of territories look as a test wants them, so that each can have codes of its own. */
    public static synchronized void letCodesLookAsTheyLike() {
        if (codesLookAsTheyLike) {
            return;
        }
        for (String scheme : List.of("dvhc", "ubnd", "capuy", "hdnd", "mttq")) {
            String at = "/v1/schemes/" + scheme;
            Response now = administrator().asked().get(at);
            Map<String, Object> word = new HashMap<>(now.jsonPath().getMap(""));
            word.keySet().retainAll(Set.of("nameVi", "nameEn", "rank"));
            administrator()
                    .asked()
                    .contentType("application/json")
                    .header("If-Match", now.getHeader("ETag"))
                    .body(word)
                    .put(at)
                    .then()
                    .statusCode(200);
        }
        codesLookAsTheyLike = true;
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
