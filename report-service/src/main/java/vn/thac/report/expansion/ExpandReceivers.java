package vn.thac.report.expansion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.PinnedSelector;
import vn.thac.report.PlanId;

/** The units that addressees mean who receive or collect reports since an edition of the plan: known already, or of a day. */
@ApplicationScoped
public class ExpandReceivers {

    private final AddresseeStore addressees;
    private final MembershipStore memberships;
    private final ExpandAddressee expandAddressee;

    @Inject
    ExpandReceivers(AddresseeStore addressees, MembershipStore memberships, ExpandAddressee expandAddressee) {
        this.addressees = addressees;
        this.memberships = memberships;
        this.expandAddressee = expandAddressee;
    }

    public List<UnitId> expand(PlanId plan, Collection<String> keys, LocalDate day) {
        Set<UnitId> units = new LinkedHashSet<>();
        for (Addressee addressee : addressees.of(plan)) {
            if (keys.contains(addressee.key())) {
                units.addAll(addressee.units());
                units.addAll(byRule(plan, addressee, day));
            }
        }
        return List.copyOf(units);
    }

    private Collection<UnitId> byRule(PlanId plan, Addressee addressee, LocalDate day) {
        PinnedSelector rule = addressee.selector();
        if (rule == null || rule.isEmpty()) {
            return List.of();
        }
        Set<UnitId> known = memberships.of(plan, addressee.key());
        return known.isEmpty() ? expandAddressee.expand(plan, addressee, day).members() : known;
    }
}
