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
import vn.thac.report.period.Period;
import vn.thac.report.regime.PeriodStore;
import vn.thac.report.regime.PeriodStore.Asks;
import vn.thac.report.regime.PeriodStore.Missed;
import vn.thac.report.regime.Regime;

/**
 * Expands a regime to those who owe its report on a day: when a period opens, when somebody asks out of turn, and when
 * units begin within a period.
 */
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
        return expand(regime, regime.who(), addressees.of(regime.plan()), day);
    }

    /** Whom a period asks that has opened, by the edition that it was opened by; of what was recalled since, who is still meant. */
    public Map<UnitId, Relation> within(Regime regime, Period period, LocalDate day) {
        Asks asks = periods.asks(regime.id(), period);
        Map<UnitId, Relation> members = expand(regime, asks.who(), addressees.of(regime.plan(), asks.edition()), day)
                .members();
        if (asks.recalled()) {
            members.keySet().retainAll(expand(regime, day).members().keySet());
        }
        return members;
    }

    private RegimeMembers expand(Regime regime, List<Regime.Reporter> who, List<Addressee> addressees, LocalDate day) {
        Map<String, Relation> relations = Regime.Reporter.relations(who);
        Map<UnitId, Relation> members = new LinkedHashMap<>();
        List<Missed> leftOut = new ArrayList<>();
        for (Addressee addressee : addressees) {
            Relation relation = relations.get(addressee.key());
            if (relation != null) {
                Expansion expansion = expandAddressee.expand(regime.plan(), addressee, day);
                expansion.members().forEach(unit -> members.merge(unit, relation, Relation::stronger));
                leftOut.addAll(expansion.leftOut());
            }
        }
        Set<Missed> said = periods.endedBefore(regime.id());
        leftOut.removeIf(m -> members.containsKey(m.unit()) || said.contains(m));
        return new RegimeMembers(members, List.copyOf(leftOut));
    }
}
