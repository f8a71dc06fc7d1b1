package vn.thac.report.expansion;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.directory.unit.PinnedSelector;
import vn.thac.report.PlanId;
import vn.thac.report.regime.PeriodStore;
import vn.thac.report.regime.PeriodStore.Look;
import vn.thac.report.regime.PeriodStore.Opening;

/** Notes, when periods open, the days within each on which units begin that are known already and may be meant. */
@ApplicationScoped
public class ExpectNewcomers {

    /** A period that opens, with whom it may mean by its last day. */
    private record Expected(Opening opened, Set<UnitId> meant) {

        LocalDate lastDay() {
            return opened.term().window().to();
        }
    }

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
    public void expect(List<Opening> opened) {
        if (opened.isEmpty()) {
            return;
        }
        List<Expected> expected = expected(opened);
        Map<LocalDate, Map<UnitId, LocalDate>> begins = begins(expected);
        List<Look> looks = new ArrayList<>();
        for (Expected one : expected) {
            Map<UnitId, LocalDate> known = begins.getOrDefault(one.lastDay(), Map.of());
            one.meant().stream()
                    .map(known::get)
                    .filter(day -> day != null && day.isAfter(one.opened().membersOn()) && !day.isAfter(one.lastDay()))
                    .distinct()
                    .forEach(day -> looks.add(new Look(
                            one.opened().regime().id(), one.opened().term().period(), day)));
        }
        periods.look(looks);
    }

    private List<Expected> expected(List<Opening> opened) {
        Map<PlanId, List<Addressee>> ofPlans =
                addressees.of(opened.stream().map(one -> one.regime().plan()).collect(toSet()));
        return opened.stream()
                .map(one -> new Expected(
                        one, meant(one, ofPlans.getOrDefault(one.regime().plan(), List.of()))))
                .toList();
    }

    private Set<UnitId> meant(Opening opened, List<Addressee> addressees) {
        Set<UnitId> meant = new LinkedHashSet<>();
        for (Addressee addressee : addressees) {
            if (opened.regime().isOwedBy(addressee.key())) {
                meant.addAll(addressee.units());
                PinnedSelector rule = addressee.selector();
                if (rule != null && !rule.isEmpty()) {
                    meant.addAll(
                            directory.select(rule, opened.term().window().to()).units());
                }
            }
        }
        return meant;
    }

    /** By the last days of the periods the units that are there then, with the days on which they begin. */
    private Map<LocalDate, Map<UnitId, LocalDate>> begins(List<Expected> expected) {
        Map<LocalDate, Set<UnitId>> byLastDay = new HashMap<>();
        expected.forEach(one ->
                byLastDay.computeIfAbsent(one.lastDay(), day -> new HashSet<>()).addAll(one.meant()));
        Map<LocalDate, Map<UnitId, LocalDate>> begins = new HashMap<>();
        byLastDay.forEach((day, units) ->
                begins.put(day, directory.find(units, day).stream().collect(toMap(KnownUnit::id, KnownUnit::begins))));
        return begins;
    }
}
