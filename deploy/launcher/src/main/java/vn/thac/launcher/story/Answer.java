package vn.thac.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** What a service answered. */
record Answer(String asked, int status, Map<String, String> headers, String body) {

    JsonNode json() {
        return Json.read(body);
    }

    boolean good() {
        return status >= 200 && status < 300;
    }

    /** The version that the answer speaks of, to be sent back as {@code If-Match}. */
    String etag() {
        return Optional.ofNullable(headers.get("etag")).orElseThrow(() -> new Broken(asked + " gave no ETag."));
    }

    /** The id of what a creation made: the last part of its address. */
    String id() {
        var location = Optional.ofNullable(headers.get("location"))
            .orElseThrow(() -> new Broken(asked + " made something but did not say where."));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    Answer mustBeGood() {
        if (!good()) {
            throw new Broken(asked + " was answered with " + status + ": " + body);
        }
        return this;
    }

    Answer mustBe(int wanted) {
        if (status != wanted) {
            throw new Broken(asked + " should be answered with " + wanted + ", but was with " + status + ": " + body);
        }
        return this;
    }
}
