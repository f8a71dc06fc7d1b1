package vn.thac.launcher;

import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.thac.client.Service;
import vn.thac.parts.Ports;

/**
 * The port of everything: a base and an offset each, unless told otherwise. A service has a second one, for health and
 * metrics; further instances of it stand further above the base.
 */
public final class Addresses {

    /** From a service's port to the one for its health and metrics. */
    private static final int MANAGEMENT = 10;

    /** From an instance to the next one of the same service. */
    private static final int INSTANCE = 20;

    /** From a service's port, or Kafka's, to the one for TLS. */
    private static final int TLS = 60;

    private final int base;
    private final int instances;
    private final Map<PortName, Integer> ports = new EnumMap<>(PortName.class);

    Addresses(int base, Map<PortName, Integer> overrides, int instances) {
        this.base = base;
        this.instances = instances;
        for (var place : PortName.values()) {
            ports.put(place, overrides.getOrDefault(place, base + place.offset()));
        }
    }

    /** Of each service; they are counted from 0. */
    IntStream instances() {
        return IntStream.range(0, instances);
    }

    int port(PortName place) {
        return Objects.requireNonNull(ports.get(place));
    }

    int port(Service service, int instance) {
        return instance == 0
                ? port(PortName.of(service))
                : base + PortName.of(service).offset() + instance * INSTANCE;
    }

    int management(Service service, int instance) {
        return base + PortName.of(service).offset() + instance * INSTANCE + MANAGEMENT;
    }

    /** Where a service answers over TLS as well, if that is offered: behind all that a third instance has. */
    int tls(Service service) {
        return base + PortName.of(service).offset() + TLS;
    }

    int kafkaTls() {
        return base + PortName.kafka.offset() + TLS;
    }

    URI tlsUrl(Service service) {
        return URI.create("https://localhost:" + tls(service));
    }

    URI url(PortName place) {
        return url(port(place));
    }

    URI url(Service service, int instance) {
        return url(port(service, instance));
    }

    URI managementUrl(Service service, int instance) {
        return url(management(service, instance));
    }

    private static URI url(int port) {
        return URI.create("http://localhost:" + port);
    }

    Ports parts() {
        return new Ports(
                port(PortName.postgres), port(PortName.kafka), port(PortName.controller), port(PortName.keycloak));
    }

    /** All of them, by what listens there. */
    Map<String, Integer> all() {
        Map<String, Integer> all = new LinkedHashMap<>();
        ports.forEach((place, port) -> all.put(place.name(), port));
        instances().forEach(instance -> {
            for (Service each : Service.values()) {
                String name = ServiceProcess.name(each, instance);
                all.putIfAbsent(instance == 0 ? PortName.of(each).name() : name, port(each, instance));
                all.put("health of " + name, management(each, instance));
            }
        });
        return all;
    }
}
