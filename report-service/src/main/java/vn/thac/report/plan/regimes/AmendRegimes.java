package vn.thac.report.plan.regimes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.report.PlanEndStore;
import vn.thac.report.amend.EditionStore;
import vn.thac.report.amend.FollowWorker;
import vn.thac.report.expansion.ExpandReceivers;
import vn.thac.report.form.Form;
import vn.thac.report.period.Schedule;
import vn.thac.report.period.Term;
import vn.thac.report.period.Windows;
import vn.thac.report.plan.addressed.NameAddressed;
import vn.thac.report.plan.addressed.NameAddressed.Names;
import vn.thac.report.plan.regimes.PlanIssuedPayload.RegimeEntry;
import vn.thac.report.regime.OpenedPeriod;
import vn.thac.report.regime.PeriodStore;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeStore;
import vn.thac.report.regime.RemoveRegime;

/**
 * Takes another edition of a plan: new regimes open as on the day of an issue; one that is otherwise is so for the periods
 * that open from now on, and those that have opened are due on the new day where the data are of the same days; one that is
 * gone opens nothing more. What is owed follows in the background.
 */
@ApplicationScoped
class AmendRegimes {

    private final Windows windows = Windows.shipped();

    @Inject
    OpenRegimes openRegimes;

    @Inject
    RemoveRegime removeRegime;

    @Inject
    RegimeStore regimes;

    @Inject
    PeriodStore periods;

    @Inject
    EditionStore editions;

    @Inject
    PlanEndStore planEnds;

    @Inject
    ExpandReceivers expandReceivers;

    @Inject
    FollowWorker worker;

    @Inject
    NameAddressed nameAddressed;

    @Inject
    Changes changes;

    /** An edition in the making, with its forms and what is told of it. */
    private record Amending(
            PlanIssuedPayload plan, PlanAmendedPayload by, LocalDate day, Map<String, Form> forms, List<Change> told) {

        boolean addresses(List<String> addressees) {
            return addressees.stream().anyMatch(one -> by.changes("addressee", one));
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void amend(PlanIssuedPayload plan, PlanAmendedPayload by) {
        Map<String, Regime> had = new LinkedHashMap<>();
        regimes.lockAll(plan.planId()).forEach(regime -> had.put(regime.key(), regime));
        Map<String, Form> forms = openRegimes.take(List.of(plan)).get(plan.planId());
        editions.keep(by.made(), by.at(), by.recalls(), by.sent());
        worker.wakeAfterCommit();
        if (forms == null) {
            return;
        }
        Amending amending = new Amending(plan, by, Vietnam.dayOf(by.at()), forms, new ArrayList<>());
        for (RegimeEntry entry : plan.regimes()) {
            Regime before = had.remove(entry.key());
            if (before == null) {
                Form form = OpenRegimes.form(entry, amending.forms());
                var rule = new OpenRegimes.ReportingRule(plan, entry, form, amending.day(), by.firstWith(entry.key()));
                amending.told().addAll(openRegimes.follow(List.of(rule)));
            } else {
                change(before, entry, amending);
            }
        }
        had.values().stream().filter(gone -> !regimes.isRemoved(gone.id())).forEach(gone -> remove(gone, by));
        changes.record(amending.told());
        planEnds.endsWith(plan.planId());
    }

    private void remove(Regime gone, PlanAmendedPayload by) {
        removeRegime.remove(gone, by.edition(), by.made().why(), by.amendedBy().number());
        editions.named(gone.id(), by.edition());
    }

    private void change(Regime before, RegimeEntry entry, Amending amending) {
        if (amending.by().names(entry)) {
            editions.named(before.id(), amending.by().edition());
        }
        Form form = OpenRegimes.form(entry, amending.forms());
        boolean back = regimes.isRemoved(before.id());
        boolean otherForm = !Objects.equals(form == null ? null : form.version(), before.formVersion());
        List<String> via = entry.via() == null ? List.of() : List.of(entry.via());
        boolean receivedElsewhere = !entry.to().equals(before.to()) || amending.addresses(entry.to());
        boolean collectedElsewhere = !Objects.equals(entry.via(), before.via()) || amending.addresses(via);
        if (!back
                && !otherForm
                && !receivedElsewhere
                && !collectedElsewhere
                && !amending.by().changes("regime", entry.key())) {
            return;
        }
        Regime.Ended ended = back && !planEnds.hasEnded(before.plan()) ? null : before.ended();
        Regime now = new Regime(
                before.id(),
                before.plan(),
                before.key(),
                before.version() + 1,
                entry.kind(),
                entry.frequency(),
                entry.due(),
                entry.windowMeant(),
                entry.trigger(),
                form == null ? null : form.code(),
                form == null ? null : form.version(),
                entry.text(),
                entry.who(),
                entry.to(),
                entry.toText(),
                entry.via(),
                receivedElsewhere ? units(entry.to(), amending) : before.receivers(),
                collectedElsewhere ? units(via, amending) : before.consolidators(),
                before.issuer(),
                null,
                entry.earlyMeant(),
                before.periodsLeftOut(),
                ended);
        Term next = next(before, now, amending.day());
        List<RegimeAmended.Moved> moved = move(before, now, amending.day());
        LocalDate nextOpens = next == null ? null : next.opens();
        regimes.amend(now, next == null ? null : next.period(), entry.suppliedBy(), nextOpens);
        regimes.nameAnew(now.id(), receivedElsewhere, collectedElsewhere);
        amending.told().add(told(now, next, moved, amending.by()));
    }

    /** The next one stays the next; where the rhythm is another, the first to come that has not opened yet. */
    private @Nullable Term next(Regime before, Regime now, LocalDate day) {
        if (!now.isScheduled() || now.ended() != null) {
            return null;
        }
        Schedule schedule = now.schedule(windows);
        if (isInRhythmWith(before, now) && before.nextPeriod() != null) {
            return schedule.term(before.nextPeriod());
        }
        Term next = schedule.firstAfter(day);
        while (periods.find(now.id(), next.period()).isPresent()) {
            next = schedule.term(next.period().next());
        }
        return next;
    }

    /** Those that are not over, or would not be; a request out of turn has its own day. */
    private List<RegimeAmended.Moved> move(Regime before, Regime now, LocalDate day) {
        List<RegimeAmended.Moved> moved = new ArrayList<>();
        if (!isInRhythmWith(before, now)) {
            return moved;
        }
        Schedule schedule = now.schedule(windows);
        for (OpenedPeriod opened : periods.of(now.id())) {
            opened.period().calendar().map(schedule::term).ifPresent(term -> {
                boolean over = isOver(opened.due(), day) && isOver(term.due(), day);
                if (!over && isOfTheSameDays(opened, term) && !Objects.equals(opened.due(), term.due())) {
                    periods.move(now.id(), opened.period(), term.due());
                    moved.add(new RegimeAmended.Moved(opened.period(), opened.due(), term.due()));
                }
            });
        }
        return moved;
    }

    private static boolean isInRhythmWith(Regime before, Regime now) {
        return before.isScheduled() && now.isScheduled() && Objects.equals(before.frequency(), now.frequency());
    }

    private static boolean isOver(@Nullable LocalDate due, LocalDate day) {
        return due != null && due.isBefore(day);
    }

    /** Days that the plan does not state stay as they were opened, whatever its deadline. */
    private static boolean isOfTheSameDays(OpenedPeriod opened, Term term) {
        return opened.windowStated() == term.windowStated()
                && (!term.windowStated()
                        || opened.from().equals(term.window().from())
                                && opened.to().equals(term.window().to()));
    }

    private List<UnitId> units(List<String> addressees, Amending amending) {
        return expandReceivers.expand(amending.plan().planId(), addressees, amending.day());
    }

    private Change told(Regime now, @Nullable Term next, List<RegimeAmended.Moved> moved, PlanAmendedPayload by) {
        LocalDate day = Vietnam.dayOf(by.at());
        Names names = nameAddressed.on(day, List.of(now));
        return new Change(
                Regime.AGGREGATE,
                now.id().value(),
                now.version(),
                RegimeAmended.TYPE,
                new RegimeAmended(
                        now.id(),
                        now.plan(),
                        now.key(),
                        by.edition(),
                        now.kind(),
                        now.frequency(),
                        now.form(),
                        now.formVersion(),
                        names.of(now.receivers(), day),
                        names.of(now.consolidators(), day),
                        names.of(now.reviewers(), day),
                        next == null ? null : next.period(),
                        next == null ? null : next.opens(),
                        moved,
                        by.fieldsOf(now.key())));
    }
}
