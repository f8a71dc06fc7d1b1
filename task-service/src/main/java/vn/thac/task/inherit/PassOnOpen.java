package vn.thac.task.inherit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Step;
import vn.thac.task.assignment.Step.Part;
import vn.thac.task.inherit.GiveToHeirs.Giving;
import vn.thac.task.inherit.HeirStore.Place;
import vn.thac.task.step.AssignmentStore;
import vn.thac.task.step.TellSteps;

/**
 * What ended units have in hand of a plan goes to their heirs. Where an heir has settled its own already, it answers for
 * what stays with the ended unit. What somebody has to decide on waits for that, and goes on when it comes back.
 */
@ApplicationScoped
public class PassOnOpen {

    private static final Reason PASSED = new Reason("Đơn vị đã kết thúc; đơn vị kế thừa thực hiện tiếp");
    private static final Reason ANSWERS = new Reason("Đơn vị đã kết thúc; đơn vị kế thừa chịu trách nhiệm");

    @Inject
    HeirStore store;

    @Inject
    AssignmentStore assignments;

    @Inject
    GiveToHeirs giveToHeirs;

    @Inject
    TellSteps tellSteps;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    /**
     * The plan is locked, and nothing of it is asked anew just now.
     *
     * @param heirs who comes after each of the units; who has none keeps what it has
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void passOn(PlanId plan, Map<UnitId, Set<UnitId>> heirs) {
        LocalDate today = Vietnam.today(clock);
        passOn(plan, store.leftBehind(plan, heirs.keySet(), today), heirs);
    }

    /** These, as far as they are in hand. */
    void passOn(PlanId plan, Map<AssignmentId, Place> left, Map<UnitId, Set<UnitId>> heirs) {
        Instant now = clock.instant();
        List<Assignment> open = assignments.lockAll(List.copyOf(left.keySet())).stream()
                .filter(one -> Action.PASS_ON.possibleIn(one.state().stage()))
                .toList();
        passOn(
                plan,
                open.stream()
                        .map(one -> giving(one, Objects.requireNonNull(left.get(one.id())), heirs))
                        .toList(),
                now);
    }

    private static Giving giving(Assignment one, Place place, Map<UnitId, Set<UnitId>> heirs) {
        return new Giving(one, place, heirs.getOrDefault(one.unit(), Set.of()));
    }

    private void passOn(PlanId plan, List<Giving> all, Instant now) {
        if (all.isEmpty()) {
            return;
        }
        Map<AssignmentId, List<Part>> parts = giveToHeirs.give(plan, all, now);
        List<TellSteps.Told> passed = new ArrayList<>();
        List<TellSteps.Told> answered = new ArrayList<>();
        for (Giving one : all) {
            List<Part> its = parts.get(one.work().id());
            if (its != null) {
                passed.add(taken(new Step.PassOn(PASSED, its), one.work(), now));
            } else if (!one.heirs().contains(one.work().owner())) {
                UnitId first = one.inOrder().get(0);
                answered.add(taken(new Step.AnswerFor(first, ANSWERS), one.work(), now));
            }
        }
        keep(passed, now);
        keep(answered, now);
    }

    TellSteps.Told taken(Step step, Assignment before, Instant now) {
        return new TellSteps.Told(
                step, step.take(before, new Step.Taking(now, acting.actor().name(), Side.ASSIGNER, () -> null)));
    }

    /** All by steps of one kind, that say the same. */
    void keep(Collection<TellSteps.Told> all, Instant now) {
        if (!all.isEmpty()) {
            assignments.keep(
                    all.iterator().next().step(),
                    all.stream().map(TellSteps.Told::after).toList(),
                    now);
            tellSteps.tellTogether(List.copyOf(all));
        }
    }
}
