package vn.thac.report.expansion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.directory.unit.PinnedSelector;
import vn.thac.report.period.Term;
import vn.thac.report.regime.PeriodStore;
import vn.thac.report.regime.Regime;

/** Notes, when a period opens, the days within it on which units begin that are known already and may be meant. */
@ApplicationScoped
public class ExpectNewcomers {

    private final AddresseeStore addressees;
    private final PeriodStore periods;
    private final Directory directory;

    @Inject
    ExpectNewcomers(AddresseeStore addressees, PeriodStore periods, Directory directory) {
        this.addressees = addressees;
        this.periods = periods;
        this.directory = directory;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void expect(Regime regime, Term term, LocalDate membersOn) {
        LocalDate last = term.window().to();
        Set<UnitId> meant = new LinkedHashSet<>();
        for (Addressee addressee : addressees.of(regime.plan())) {
            if (regime.isOwedBy(addressee.key())) {
                meant.addAll(addressee.units());
                PinnedSelector rule = addressee.selector();
                if (rule != null && !rule.isEmpty()) {
                    meant.addAll(directory.select(rule, last).units());
                }
            }
        }
        List<LocalDate> days = directory.find(meant, last).stream()
                .map(KnownUnit::begins)
                .filter(begins -> begins.isAfter(membersOn) && !begins.isAfter(last))
                .distinct()
                .toList();
        periods.lookOn(regime.id(), term.period(), days);
    }
}
