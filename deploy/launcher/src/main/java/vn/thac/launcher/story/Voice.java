package vn.thac.launcher.story;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A person or a system of the demo that speaks to the services, for the unit it names or the only one it has. */
final class Voice {

    private final Wire wire;
    private final String name;
    private final Supplier<String> token;
    private final @Nullable String unit;

    Voice(Wire wire, String name, Supplier<String> token, @Nullable String unit) {
        this.wire = wire;
        this.name = name;
        this.token = token;
        this.unit = unit;
    }

    /** The same, for one unit of its subtree. */
    Voice actingFor(String reference) {
        return new Voice(wire, name, token, reference);
    }

    String name() {
        return name;
    }

    Answer get(House house, String path) {
        return attempt("GET", house, path, null, null).mustBeGood();
    }

    Answer post(House house, String path, Body body) {
        return attempt("POST", house, path, body, null).mustBeGood();
    }

    /** On the version that was read before. */
    Answer post(House house, String path, Body body, String etag) {
        return attempt("POST", house, path, body, etag).mustBeGood();
    }

    Answer put(House house, String path, Body body) {
        return attempt("PUT", house, path, body, null).mustBeGood();
    }

    /** Whatever the answer is. */
    Answer attempt(String method, House house, String path, @Nullable Body body, @Nullable String etag) {
        Map<String, String> headers = new HashMap<>();
        if (unit != null) {
            headers.put("Acting-Unit", unit);
        }
        if (etag != null) {
            headers.put("If-Match", etag);
        }
        return wire.send(method, house, path, body, token, headers);
    }
}
