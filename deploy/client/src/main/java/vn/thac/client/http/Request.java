package vn.thac.client.http;

import org.jspecify.annotations.Nullable;
import vn.thac.client.Service;

/**
 * What is asked of a service.
 *
 * @param path from the root, with its query
 * @param etag the version that the change is made on; null where none is named
 */
public record Request(
        String method,
        Service service,
        String path,
        @Nullable Body body,
        @Nullable String etag) {

    public static Request get(Service service, String path) {
        return new Request("GET", service, path, null, null);
    }

    public static Request post(Service service, String path, Body body) {
        return new Request("POST", service, path, body, null);
    }

    public static Request put(Service service, String path, Body body) {
        return new Request("PUT", service, path, body, null);
    }

    public Request ifMatch(String version) {
        return new Request(method, service, path, body, version);
    }

    boolean isPost() {
        return method.equals("POST");
    }

    @Override
    public String toString() {
        return method + " " + service + " " + path;
    }
}
