package vn.thac.launcher.story;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thac.parts.TokenSource;

/** Who speaks for which unit: a person of the demo where there is one, else the system of the province. */
final class People {

    private static final Map<String, String> OFFICES = Map.ofEntries(
        Map.entry("capuy:vn", "bo-chinh-tri"),
        Map.entry("capuy:12", "tu-lai-chau"),
        Map.entry("capuy:91", "tu-kien-giang"),
        Map.entry("capuy:30", "tu-hai-duong"),
        Map.entry("capuy:106", "hu-tam-duong"),
        Map.entry("ubnd:91", "ub-kien-giang"),
        Map.entry("ubnd:106", "ub-tam-duong"),
        Map.entry("ubnd:300", "ub-thanh-mien"),
        Map.entry("ubnd:11260", "ub-lam-son"),
        Map.entry("ubnd:03412", "xa-binh-lu"),
        Map.entry("thac:kg-so-ldtbxh", "so-ldtbxh-kien-giang"),
        Map.entry("thac:kg-so-gddt", "so-gddt-kien-giang"),
        Map.entry("thac:kg-so-y-te", "so-y-te-kien-giang"));

    private static final Map<String, String> GATEWAYS =
        Map.of("12", "lai-chau-gateway", "30", "hai-duong-gateway", "91", "kien-giang-gateway");

    private final Wire wire;
    private final TokenSource tokens;
    private final Sample sample;

    People(Wire wire, TokenSource tokens, Sample sample) {
        this.wire = wire;
        this.tokens = tokens;
        this.sample = sample;
    }

    Voice administrator() {
        return person("quan-tri");
    }

    /** Reads everything below the centre and writes nothing. */
    Voice overseer() {
        return person("giam-sat");
    }

    /** Leads the department that consolidates for Kiên Giang: reviews what comes in. */
    Voice departmentHead() {
        return person("tp-ldtbxh-kien-giang");
    }

    /** Leads the People's Committee of Kiên Giang: receives what the department sends up. */
    Voice provinceHead() {
        return person("ld-ubnd-kien-giang");
    }

    /** Who speaks for a unit. */
    Voice of(String unit) {
        var person = OFFICES.get(unit);
        return person != null ? voice(person, () -> tokens.of(person), unit) : gateway(provinceOf(unit)).actingFor(unit);
    }

    /** The person or system that a post names. */
    Voice holder(String actor) {
        var client = actor.replace("service-account-", "");
        return actor.equals(client) ? person(actor) : voice(client, () -> tokens.ofClient(client), null);
    }

    private Voice person(String name) {
        return voice(name, () -> tokens.of(name), null);
    }

    private Voice gateway(String province) {
        var client = GATEWAYS.get(province);
        return voice(client, () -> tokens.ofClient(client), null);
    }

    private Voice voice(String name, Supplier<String> token, @Nullable String unit) {
        return new Voice(wire, name, token, unit);
    }

    private String provinceOf(String unit) {
        if (unit.startsWith("thac:kg-")) {
            return "91";
        }
        var line = sample.upFrom(unit.substring(unit.indexOf(':') + 1));
        return line.get(line.size() - 2);
    }
}
