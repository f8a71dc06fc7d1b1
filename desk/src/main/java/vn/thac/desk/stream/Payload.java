package vn.thac.desk.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The data of an event, asked for what decides who hears it. What is not there is absent. */
record Payload(JsonNode data) {

    /** Whom an event names at its top: as a unit {@code {id, code, name}}, as its id alone, or as a list of either. */
    private static final List<String> NAMED = List.of(
            "unit",
            "owner",
            "assigner",
            "issuer",
            "from",
            "to",
            "holder",
            "leader",
            "receivers",
            "consolidators",
            "shares");

    Optional<UUID> id(String field) {
        return idOf(data.path(field));
    }

    List<UUID> ids(String field) {
        List<UUID> ids = new ArrayList<>();
        JsonNode value = data.path(field);
        (value.isArray() ? value : List.of(value)).forEach(each -> idOf(each).ifPresent(ids::add));
        return ids;
    }

    /** Empty where it is not there. */
    String text(String field) {
        return data.path(field).asText("");
    }

    int number(String field) {
        return data.path(field).asInt();
    }

    /** The units of each addressee by its key, as far as the event itself says them. */
    Map<String, List<UUID>> addressees() {
        Map<String, List<UUID>> units = new LinkedHashMap<>();
        data.path("addressees").forEach(each -> {
            Payload addressee = new Payload(each);
            units.put(addressee.text("key"), addressee.ids("units"));
        });
        return units;
    }

    /** Whether none of its addressees stands for units: then nothing is worked out after its issue, and no end of that told. */
    boolean addressesNobody() {
        for (JsonNode addressee : data.path("addressees")) {
            if (!addressee.path("units").isEmpty() || addressee.path("selector").isObject()) {
                return false;
            }
        }
        return true;
    }

    /** Where it tells of many assignments of a unit, who hands each of them down is named too. */
    List<UUID> units() {
        List<UUID> ids = new ArrayList<>();
        NAMED.forEach(field -> ids.addAll(ids(field)));
        data.path("assignments").forEach(one -> ids.addAll(new Payload(one).ids("assigner")));
        return ids.stream().distinct().toList();
    }

    private static Optional<UUID> idOf(JsonNode value) {
        JsonNode id = value.isObject() ? value.path(value.has("id") ? "id" : "unit") : value;
        if (id.isObject()) {
            return idOf(id);
        }
        try {
            return id.isTextual() ? Optional.of(UUID.fromString(id.textValue())) : Optional.empty();
        } catch (IllegalArgumentException aWord) {
            return Optional.empty();
        }
    }
}
