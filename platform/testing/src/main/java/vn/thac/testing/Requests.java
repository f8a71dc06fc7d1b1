package vn.thac.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** A request of somebody of the realm to the service under test: JSON, answered in English unless said otherwise. */
public final class Requests {

    private Requests() {}

    public static RequestSpecification as(String user) {
        return withToken(Tokens.of(user)).header("Accept-Language", "en");
    }

    public static RequestSpecification inVietnamese(String user) {
        return withToken(Tokens.of(user)).header("Accept-Language", "vi,en;q=0.5");
    }

    private static RequestSpecification withToken(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
