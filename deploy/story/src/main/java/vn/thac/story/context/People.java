package vn.thac.story.context;

import java.util.Map;
import java.util.Objects;
import vn.thac.client.Tokens;
import vn.thac.client.http.ApiClient;
import vn.thac.client.http.Caller;

/** Who calls for which unit: a person of the demo where there is one, else the system of the province. */
public final class People {

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

    private final ApiClient client;
    private final Tokens tokens;
    private final Sample sample;

    People(ApiClient client, Tokens tokens, Sample sample) {
        this.client = client;
        this.tokens = tokens;
        this.sample = sample;
    }

    public Caller administrator() {
        return person("quan-tri");
    }

    /** Reads everything below the centre and writes nothing. */
    public Caller overseer() {
        return person("giam-sat");
    }

    /** Leads the department that consolidates for Kiên Giang: reviews what comes in. */
    public Caller departmentHead() {
        return person("tp-ldtbxh-kien-giang");
    }

    /** Leads the People's Committee of Kiên Giang: receives what the department sends up. */
    public Caller provinceHead() {
        return person("ld-ubnd-kien-giang");
    }

    /** Who calls for a unit. */
    public Caller of(String unit) {
        var person = OFFICES.get(unit);
        return (person != null ? person(person) : gateway(provinceOf(unit))).actingFor(unit);
    }

    /** The person or system that a post names. */
    public Caller holder(String actor) {
        var system = actor.replace("service-account-", "");
        return actor.equals(system) ? person(actor) : system(system);
    }

    private Caller person(String name) {
        return client.as(() -> tokens.ofPerson(name));
    }

    private Caller system(String name) {
        return client.as(() -> tokens.ofSystem(name));
    }

    private Caller gateway(String province) {
        return system(Objects.requireNonNull(GATEWAYS.get(province), province));
    }

    private String provinceOf(String unit) {
        if (unit.startsWith("thac:kg-")) {
            return "91";
        }
        var line = sample.upFrom(unit.substring(unit.indexOf(':') + 1));
        return line.get(line.size() - 2);
    }
}
