package vn.thac.report.expansion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.report.regime.PeriodStore;
import vn.thac.report.regime.PeriodStore.Missed;
import vn.thac.report.regime.Regime;

/** Expands a regime to those who owe its report on a day: when a period opens, and when somebody asks out of turn. */
@ApplicationScoped
public class ExpandRegime {

    private final AddresseeStore addressees;
    private final ExpandAddressee expandAddressee;
    private final PeriodStore periods;

    @Inject
    ExpandRegime(AddresseeStore addressees, ExpandAddressee expandAddressee, PeriodStore periods) {
        this.addressees = addressees;
        this.expandAddressee = expandAddressee;
        this.periods = periods;
    }

    public RegimeMembers expand(Regime regime, LocalDate day) {
        Map<UnitId, Relation> members = new LinkedHashMap<>();
        List<Missed> leftOut = new ArrayList<>();
        for (Addressee addressee : addressees.of(regime.plan())) {
            if (regime.isOwedBy(addressee.key())) {
                Expansion expansion = expandAddressee.expand(regime.plan(), addressee, day);
                Relation relation = regime.relationTo(addressee.key());
                expansion.members().forEach(unit -> members.merge(unit, relation, Relation::stronger));
                leftOut.addAll(expansion.leftOut());
            }
        }
        Set<Missed> said = periods.endedBefore(regime.id());
        leftOut.removeIf(m -> members.containsKey(m.unit()) || said.contains(m));
        return new RegimeMembers(members, List.copyOf(leftOut));
    }
}
