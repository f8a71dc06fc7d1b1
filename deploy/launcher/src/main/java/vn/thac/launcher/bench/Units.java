package vn.thac.launcher.bench;

import java.util.HashMap;
import java.util.Map;
import vn.thac.launcher.Running;
import vn.thac.launcher.national.NationalTree;
import vn.thac.launcher.national.Territory;
import vn.thac.parts.Trouble;

/** Which id identity has given to each territory's People's Committee. */
final class Units {

    private static final String SCHEME = "ubnd:";

    private final Map<String, String> idByCode = new HashMap<>();
    private final Map<String, Territory> territoryById = new HashMap<>();

    private Units() {
    }

    static Units of(Running running, Api api, NationalTree tree) {
        var units = new Units();
        api.each(running.identity(), "/v1/units?track=government", unit -> {
            for (var code : unit.path("codes")) {
                if (code.asText().startsWith(SCHEME)) {
                    units.idByCode.put(code.asText().substring(SCHEME.length()), unit.path("id").asText());
                }
            }
        });
        for (var territory : tree.all()) {
            units.territoryById.put(units.id(territory), territory);
        }
        return units;
    }

    String id(Territory territory) {
        var id = idByCode.get(territory.code());
        if (id == null) {
            throw new Trouble("identity knows no People's Committee of " + territory.code() + " " + territory.name() + ".");
        }
        return id;
    }

    Territory territory(String id) {
        var territory = territoryById.get(id);
        if (territory == null) {
            throw new Trouble("A unit that is not in the list of the bench was addressed: " + id + ".");
        }
        return territory;
    }
}
