package vn.thac.report.expansion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.directory.unit.PinnedSelector;
import vn.thac.directory.unit.Selection;
import vn.thac.report.PlanId;

/** Asks the directory whom an addressee means on a day, and keeps who is new among its members. */
@ApplicationScoped
class ExpandAddressee {

    private final Directory directory;
    private final MembershipStore memberships;

    @Inject
    ExpandAddressee(Directory directory, MembershipStore memberships) {
        this.directory = directory;
        this.memberships = memberships;
    }

    Expansion expand(PlanId plan, Addressee addressee, LocalDate day) {
        PinnedSelector rule = addressee.selector();
        Set<UnitId> picked = new LinkedHashSet<>(addressee.units());
        Set<UnitId> meant = memberships.of(plan, addressee.key());
        if (addressee.isOpen()) {
            picked.addAll(meant);
        }
        if (rule != null && !rule.isEmpty()) {
            Selection selection = directory.select(rule, day);
            picked.addAll(selection.units());
            meant.addAll(selection.lost());
        }
        Set<UnitId> all = new LinkedHashSet<>(picked);
        all.addAll(meant);
        Map<UnitId, KnownUnit> units = new HashMap<>();
        directory.find(all, day).forEach(u -> units.put(u.id(), u));
        List<KnownUnit> found =
                picked.stream().map(units::get).filter(Objects::nonNull).toList();
        Expansion expansion =
                Expansion.of(addressee.key(), found, meant, units, superior(rule, day), isDirect(rule), day);
        memberships.keep(plan, addressee.key(), day, expansion.members());
        return expansion;
    }

    private @Nullable KnownUnit superior(@Nullable PinnedSelector rule, LocalDate day) {
        return rule == null || rule.under() == null
                ? null
                : directory.find(rule.under(), day).orElse(null);
    }

    private static boolean isDirect(@Nullable PinnedSelector rule) {
        return rule != null && Boolean.TRUE.equals(rule.direct());
    }
}
