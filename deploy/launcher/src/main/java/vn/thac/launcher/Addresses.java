package vn.thac.launcher;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.thac.parts.Ports;

/** The port of everything: a base and an offset each, unless told otherwise. */
public final class Addresses {

    private final Map<PortName, Integer> ports = new EnumMap<>(PortName.class);

    Addresses(int base, Map<PortName, Integer> overrides) {
        for (var place : PortName.values()) {
            ports.put(place, overrides.getOrDefault(place, base + place.offset()));
        }
    }

    int port(PortName place) {
        return Objects.requireNonNull(ports.get(place));
    }

    URI url(PortName place) {
        return URI.create("http://localhost:" + port(place));
    }

    Ports parts() {
        return new Ports(
                port(PortName.postgres), port(PortName.kafka), port(PortName.controller), port(PortName.keycloak));
    }
}
