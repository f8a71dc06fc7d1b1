package vn.thac.task.inherit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thac.core.request.Acting;
import vn.thac.directory.UnitId;
import vn.thac.directory.heir.Heirs;
import vn.thac.directory.heir.Inheritance;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.InheritedLink;
import vn.thac.task.assignment.Reason;
import vn.thac.task.assignment.Stage;
import vn.thac.task.assignment.Step;
import vn.thac.task.inherit.GiveToHeirs.Giving;
import vn.thac.task.inherit.HeirStore.Place;
import vn.thac.task.step.AssignmentStore;
import vn.thac.task.step.TellSteps;
import vn.thac.task.step.following.AmendOpen;
import vn.thac.task.step.following.CatchUp;
import vn.thac.task.step.following.FollowSeries;

/**
 * Something else is known of who came after units whose work was passed on: it is taken from whom it should not have gone
 * to, given to whom it should, and is the unit's again where that goes on or nobody came after it.
 */
@ApplicationScoped
public class PutRightInherited {

    private static final Reason MISTAKEN = new Reason("Việc kế thừa đã được ghi lại");

    @Inject
    HeirStore store;

    @Inject
    AssignmentStore assignments;

    @Inject
    GiveToHeirs giveToHeirs;

    @Inject
    PassOnOpen passOnOpen;

    @Inject
    FollowSeries followSeries;

    @Inject
    AmendOpen amendOpen;

    @Inject
    CatchUp catchUp;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    /** Of these units. The plan is locked, and nothing of it is asked anew just now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void putRight(PlanId plan, List<UnitId> units, Heirs heirs) {
        Instant now = clock.instant();
        Map<AssignmentId, Place> places = store.goneOn(plan, units);
        List<Assignment> gone = assignments.lockAll(List.copyOf(places.keySet()));
        answerAgain(plan, gone, places, heirs, now);
        List<Assignment> passed = gone.stream()
                .filter(one -> one.state().stage() == Stage.PASSED_ON)
                .toList();
        Map<AssignmentId, List<InheritedLink>> links = links(passed);
        List<InheritedLink> wrong = new ArrayList<>();
        List<Assignment> resuming = new ArrayList<>();
        List<Giving> missing = new ArrayList<>();
        for (Assignment one : passed) {
            Inheritance<InheritedLink> inheritance = Inheritance.of(
                    one.unit(), heirs.of(one.unit()), links.getOrDefault(one.id(), List.of()), heirs.after());
            wrong.addAll(inheritance.wrong());
            if (inheritance.resumes()) {
                resuming.add(one);
            }
            if (!inheritance.missing().isEmpty()) {
                missing.add(
                        new Giving(one.resume(), Objects.requireNonNull(places.get(one.id())), inheritance.missing()));
            }
        }
        takeBack(wrong, now);
        if (!missing.isEmpty()) {
            Set<AssignmentId> given = giveToHeirs.give(plan, missing, now).keySet();
            passed.stream()
                    .filter(one -> missing.stream()
                            .anyMatch(giving -> giving.work().id().equals(one.id())))
                    .filter(one -> !given.contains(one.id()))
                    .filter(one -> wrong.containsAll(links.getOrDefault(one.id(), List.of())))
                    .forEach(resuming::add);
        }
        resume(plan, resuming, now);
        answered(plan, resuming, places, heirs);
    }

    /** Whose heirs have all settled their own: they answer for it. */
    private void answered(PlanId plan, List<Assignment> resumed, Map<AssignmentId, Place> places, Heirs heirs) {
        Map<AssignmentId, Place> left = new HashMap<>();
        resumed.stream()
                .filter(one -> !heirs.of(one.unit()).isEmpty())
                .forEach(one -> left.put(one.id(), Objects.requireNonNull(places.get(one.id()))));
        passOnOpen.passOn(plan, left, heirs.there());
    }

    private Map<AssignmentId, List<InheritedLink>> links(List<Assignment> passed) {
        Map<AssignmentId, List<InheritedLink>> links = new HashMap<>();
        store.links(passed.stream().map(Assignment::id).toList())
                .forEach(link -> links.computeIfAbsent(link.origin(), id -> new ArrayList<>())
                        .add(link));
        return links;
    }

    /** What another answers for whom nobody names as an heir any more. */
    private void answerAgain(
            PlanId plan, List<Assignment> gone, Map<AssignmentId, Place> places, Heirs heirs, Instant now) {
        List<TellSteps.Told> back = new ArrayList<>();
        Map<AssignmentId, Place> anew = new HashMap<>();
        for (Assignment one : gone) {
            Set<UnitId> there = heirs.of(one.unit());
            if (Action.PASS_ON.possibleIn(one.state().stage()) && !there.contains(one.owner())) {
                if (there.isEmpty()) {
                    back.add(passOnOpen.taken(new Step.AnswerFor(one.unit(), MISTAKEN), one, now));
                } else {
                    anew.put(one.id(), Objects.requireNonNull(places.get(one.id())));
                }
            }
        }
        passOnOpen.keep(back, now);
        passOnOpen.passOn(plan, anew, heirs.there());
    }

    /** Who has it for no other reason loses it, and so do those to whom they passed it on. */
    private void takeBack(List<InheritedLink> wrong, Instant now) {
        List<InheritedLink> next = wrong;
        while (!next.isEmpty()) {
            List<Assignment> unfounded = assignments.lockAll(store.cut(next));
            List<TellSteps.Told> resumed = unfounded.stream()
                    .filter(one -> one.state().stage() == Stage.PASSED_ON)
                    .map(one -> passOnOpen.taken(new Step.Resume(MISTAKEN), one, now))
                    .toList();
            passOnOpen.keep(resumed, now);
            List<AssignmentId> on =
                    resumed.stream().map(told -> told.after().id()).toList();
            List<Assignment> open = new ArrayList<>(unfounded);
            open.removeIf(one -> !Action.RECALL.possibleIn(one.state().stage()));
            resumed.forEach(told -> open.add(told.after()));
            List<TellSteps.Told> recalled = open.stream()
                    .map(one -> passOnOpen.taken(new Step.Recall(MISTAKEN), one, now))
                    .toList();
            passOnOpen.keep(recalled, now);
            recalled.forEach(told -> followSeries.follow(told.step(), told.after(), now));
            next = on.isEmpty() ? List.of() : store.links(on);
        }
    }

    /** What an edition has taken meanwhile stays gone; what was written otherwise, or came, is caught up with. */
    private void resume(PlanId plan, List<Assignment> all, Instant now) {
        Set<AssignmentId> fallen = all.isEmpty()
                ? Set.of()
                : store.fallen(all.stream().map(Assignment::id).toList());
        List<TellSteps.Told> resumed = all.stream()
                .filter(one -> !fallen.contains(one.id()))
                .map(one -> passOnOpen.taken(new Step.Resume(MISTAKEN), one, now))
                .toList();
        passOnOpen.keep(resumed, now);
        if (!resumed.isEmpty()) {
            List<AssignmentId> ids =
                    resumed.stream().map(told -> told.after().id()).toList();
            store.resumed(ids);
            amendOpen.amend(
                    plan,
                    resumed.stream().map(told -> told.after().unit()).distinct().toList());
            catchUp.waitNoMore(plan, ids);
        }
    }
}
