package vn.thac.testing;

import io.quarkus.test.common.http.TestHTTPResourceManager;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** What the service under test says at the door of those who run it: its health, its metrics. */
public final class Management {

    private Management() {}

    /** @param path for example {@code /health/ready} */
    public static Response get(String path) {
        return RestAssured.get(TestHTTPResourceManager.getManagementUri() + path);
    }
}
