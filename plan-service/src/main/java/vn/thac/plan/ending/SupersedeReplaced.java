package vn.thac.plan.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thac.core.problem.Faults;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.register.Ending;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanStore;

/** A plan that another in force replaces is superseded, where the other is of its issuer or of who stands above it in command. */
@ApplicationScoped
public class SupersedeReplaced {

    @Inject
    PlanStore plans;

    @Inject
    EndingStore store;

    @Inject
    EndPlan end;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    /**
     * In the transaction that issues the other; each that it may not replace is a fault at its line.
     *
     * @param replaced what it says that it replaces, by the line's place
     */
    public List<Done> by(Plan.Issued issued, Map<Integer, PlanId> replaced) {
        return by(issued, replaced, "");
    }

    private List<Done> by(Plan.Issued issued, Map<Integer, PlanId> replaced, String place) {
        Faults faults = new Faults();
        LocalDate today = Vietnam.dayOf(issued.at());
        Map<PlanId, Plan.Issued> allowed = new TreeMap<>(Comparator.comparing(PlanId::value));
        replaced.forEach((position, id) -> {
            if (!store.mayReplace(id, issued.issuer().unit(), today)) {
                faults.add(PlanRefusal.REPLACES_ANOTHERS, place + "/basis/" + position + "/relation", Map.of());
            } else {
                plans.lock(id).orElseThrow().toReplace().ifPresent(plan -> allowed.put(id, plan));
            }
        });
        faults.refuse();
        return allowed.values().stream()
                .map(plan -> end.end(plan, ending(issued, issued.at()), allowed.keySet()))
                .toList();
    }

    /** The same of a plan that has just been amended by a text within the other. */
    public List<Done> by(PlanId amended, Map<Integer, PlanId> replaced) {
        return !replaced.isEmpty() && plans.find(amended).orElseThrow().plan() instanceof Plan.Issued plan
                ? by(plan, replaced, "/amendment/package")
                : List.of();
    }

    /**
     * What was found out later.
     *
     * @param all that were, this one included
     */
    void found(EndingStore.Replaced found, List<EndingStore.Replaced> all) {
        if (plans.find(found.by()).orElseThrow().plan() instanceof Plan.Issued by) {
            plans.lock(found.plan()).orElseThrow().toReplace().ifPresent(plan -> {
                acting.asSystem("supersede", by.issuer().unit());
                Set<PlanId> among = all.stream().map(EndingStore.Replaced::plan).collect(Collectors.toSet());
                end.end(plan, ending(by, clock.instant()), among);
            });
        }
    }

    private static Ending ending(Plan.Issued by, Instant at) {
        DocumentNumber number = by.head().number();
        LocalDate day = by.head().date() == null
                        || by.head().date().first().isBefore(by.head().date().last())
                ? null
                : by.head().date().value();
        return Ending.supersededBy(by.id(), at, number == null ? null : number.asWritten(), day);
    }
}
