package vn.thac.bench;

import java.util.HashMap;
import java.util.Map;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.http.Caller;
import vn.thac.client.unit.Territory;
import vn.thac.client.unit.TerritoryTree;
import vn.thac.client.unit.Units;

/** Which id identity has given to each territory's People's Committee. */
public final class Committees {

    private final Units units;
    private final Map<String, Territory> territoryById = new HashMap<>();

    private Committees(Units units) {
        this.units = units;
    }

    public static Committees of(Caller reader, TerritoryTree tree) {
        Committees committees = new Committees(new Units(reader).loadTrack("government"));
        for (Territory territory : tree.all()) {
            committees.territoryById.put(committees.id(territory), territory);
        }
        return committees;
    }

    public String id(Territory territory) {
        return units.id(territory.committee());
    }

    public Territory territory(String id) {
        Territory territory = territoryById.get(id);
        if (territory == null) {
            throw new ScenarioFailure("A unit that is not in the list of the bench was addressed: " + id + ".");
        }
        return territory;
    }
}
