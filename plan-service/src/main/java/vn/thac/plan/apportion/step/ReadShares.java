package vn.thac.plan.apportion.step;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.apportion.ApportionStore;
import vn.thac.plan.apportion.Method;
import vn.thac.plan.apportion.Share;
import vn.thac.plan.apportion.step.ApportionRequest.Line;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.StoredPlan;

/** Makes shares, not yet found, of what a request says: each of a unit of the plan, once, with what its method needs. */
@ApplicationScoped
class ReadShares {

    private static final int MOST = 1_000;
    private static final int TOLD = 5;

    private final ApportionStore store;
    private final Directory directory;

    ReadShares(ApportionStore store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    List<Share> read(StoredPlan stored, ApportionRequest wish, int decimals, Faults faults) {
        Plan.Issued plan = stored.inForce();
        if (!store.isExpanded(plan.id())) {
            throw Refused.of(PlanRefusal.PLAN_STILL_SPREADING);
        }
        checkAddressees(stored, wish.addressees(), faults);
        Set<UnitId> wanted =
                wish.addressees().isEmpty() ? new LinkedHashSet<>() : store.members(plan.id(), wish.addressees());
        Map<UnitId, Share> shares = new LinkedHashMap<>();
        Set<UnitId> members = store.members(plan.id(), List.of());
        Map<String, UnitId> units = directory.resolve(
                wish.shares().stream().map(Line::unit).distinct().toList(), plan.on());
        for (int i = 0; i < wish.shares().size(); i++) {
            Line line = wish.shares().get(i);
            String at = "/shares/" + i;
            UnitId unit = units.get(line.unit());
            if (unit == null) {
                faults.add(directory.whyNot(line.unit(), plan.on(), at + "/unit"));
            } else if (!members.contains(unit)) {
                faults.add(PlanRefusal.SHARE_NOT_A_MEMBER, at + "/unit", Map.of("unit", line.unit()));
            } else if (shares.put(unit, share(unit, line, wish.method(), decimals, at, faults)) != null) {
                faults.add(PlanRefusal.SHARE_TWICE, at + "/unit", Map.of("unit", line.unit()));
            }
        }
        wanted.removeAll(shares.keySet());
        if (wish.method() == Method.EQUAL) {
            wanted.forEach(unit -> shares.put(unit, new Share(unit, BigDecimal.ONE, BigDecimal.ZERO, false, null)));
        } else if (!wanted.isEmpty() && !faults.any()) {
            faults.add(PlanRefusal.SHARE_WITHOUT_FIGURE, "/shares", Map.of("units", names(wanted, plan.on())));
        }
        checkWhole(wish, shares.values(), faults);
        return new ArrayList<>(shares.values());
    }

    private static void checkWhole(ApportionRequest wish, Collection<Share> shares, Faults faults) {
        if (faults.any()) {
            return;
        }
        if (shares.isEmpty()) {
            faults.add(PlanRefusal.SHARES_OF_NOBODY, "/shares");
        } else if (shares.size() > MOST) {
            faults.add(PlanRefusal.SHARES_TOO_MANY, "/shares", Map.of("most", String.valueOf(MOST)));
        } else if (wish.method().needsFigures()
                && shares.stream()
                        .allMatch(share ->
                                share.figure() == null || share.figure().signum() == 0)) {
            faults.add(PlanRefusal.SHARES_WEIGH_NOTHING, "/shares");
        }
    }

    private static void checkAddressees(StoredPlan stored, List<String> keys, Faults faults) {
        Set<String> known = new HashSet<>();
        PackageReader.typed(PackageReader.stored(stored.body())).addressees().forEach(one -> known.add(one.key()));
        for (int i = 0; i < keys.size(); i++) {
            if (!known.contains(keys.get(i))) {
                faults.add(PlanRefusal.UNKNOWN_KEY, "/addressees/" + i, Map.of("key", keys.get(i)));
            }
        }
    }

    private static Share share(UnitId unit, Line line, Method method, int decimals, String at, Faults faults) {
        BigDecimal figure = method == Method.EQUAL ? BigDecimal.ONE : line.figure();
        BigDecimal value = line.value();
        if (method == Method.BY_HAND) {
            check(value, decimals, at + "/value", faults);
            return new Share(unit, null, value == null ? BigDecimal.ZERO : value, false, null);
        }
        check(figure, Integer.MAX_VALUE, at + "/figure", faults);
        faults.addIf(value != null, PlanRefusal.SHARE_NOT_BY_HAND, at + "/value");
        return new Share(unit, figure, BigDecimal.ZERO, false, null);
    }

    /** A number of which there can be no less than nothing, and which can be written. */
    static void check(@Nullable BigDecimal number, int decimals, String pointer, Faults faults) {
        if (number == null) {
            faults.add(CoreRefusal.MISSING_VALUE, pointer);
        } else if (number.signum() < 0) {
            faults.add(PlanRefusal.SHARE_NEGATIVE, pointer);
        } else if (number.stripTrailingZeros().scale() > decimals) {
            faults.add(PlanRefusal.SHARE_TOO_PRECISE, pointer, Map.of("decimals", String.valueOf(decimals)));
        }
    }

    private String names(Set<UnitId> units, LocalDate day) {
        List<UnitId> told = units.stream().limit(TOLD).toList();
        String names = directory.names(told, day).values().stream().sorted().collect(Collectors.joining("; "));
        return units.size() > TOLD ? names + "; … (" + units.size() + ")" : names;
    }
}
