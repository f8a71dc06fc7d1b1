package vn.thac.report.expansion;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.report.regime.PeriodStore.Missed;

/** Who owes a regime's report on a day, each with its relation to the issuer, and who owes none though it might seem so. */
public record RegimeMembers(Map<UnitId, Relation> members, List<Missed> leftOut) {

    public Map<Relation, List<UnitId>> byRelation() {
        Map<Relation, List<UnitId>> units = new EnumMap<>(Relation.class);
        members.forEach((unit, relation) ->
                units.computeIfAbsent(relation, r -> new ArrayList<>()).add(unit));
        return units;
    }
}
