package vn.thac.client.unit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import vn.thac.client.Service;
import vn.thac.client.http.Caller;

/** Ids and names of units by their references ({@code ubnd:91}), asked of identity once each, or all beforehand. */
public final class Units {

    private record Known(String id, String name) {

        static Known of(JsonNode unit) {
            return new Known(unit.path("id").asText(), unit.path("name").asText());
        }
    }

    private final Caller reader;
    private final Map<String, Known> known = new HashMap<>();

    public Units(Caller reader) {
        this.reader = reader;
    }

    /** Takes in every unit of a track with all its codes, so that none is asked one by one. */
    public Units loadTrack(String track) {
        reader.each(Service.IDENTITY, "/v1/units?track=" + track, unit -> {
            Known one = Known.of(unit);
            unit.path("codes").forEach(code -> known.put(code.asText(), one));
        });
        return this;
    }

    public String id(String reference) {
        return find(reference).id();
    }

    public String name(String reference) {
        return find(reference).name();
    }

    /** The id in a field that speaks of a unit: an id by itself, or an object with one. */
    public static String idIn(JsonNode unit) {
        return unit.isObject() ? unit.path("id").asText() : unit.asText();
    }

    private Known find(String reference) {
        return known.computeIfAbsent(
                reference,
                it -> Known.of(reader.get(Service.IDENTITY, "/v1/units/" + it).json()));
    }
}
