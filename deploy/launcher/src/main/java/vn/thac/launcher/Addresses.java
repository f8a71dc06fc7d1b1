package vn.thac.launcher;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import vn.thac.parts.Ports;

/** The port of everything: a base and an offset each, unless told otherwise. */
public final class Addresses {

    private final Map<Place, Integer> ports = new EnumMap<>(Place.class);

    Addresses(int base, Map<Place, Integer> overrides) {
        for (var place : Place.values()) {
            ports.put(place, overrides.getOrDefault(place, base + place.offset()));
        }
    }

    int port(Place place) {
        return ports.get(place);
    }

    URI url(Place place) {
        return URI.create("http://localhost:" + port(place));
    }

    Ports parts() {
        return new Ports(port(Place.postgres), port(Place.kafka), port(Place.controller), port(Place.keycloak));
    }
}
