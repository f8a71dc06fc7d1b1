package vn.thac.report.regime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.report.RegimeId;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormStore;
import vn.thac.report.form.Indicator;
import vn.thac.report.period.Deadline;
import vn.thac.report.period.Schedule;
import vn.thac.report.period.Term;
import vn.thac.report.period.WindowRule;
import vn.thac.report.period.Windows;
import vn.thac.report.target.MeasuredTarget;
import vn.thac.report.target.Target;

/** Takes an issued plan: keeps what reports need of it and opens its regimes with the periods that run already. */
@ApplicationScoped
class OpenRegimes {

    private final Windows windows = Windows.shipped();

    @Inject
    RegimeStore regimes;

    @Inject
    FormStore forms;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    void of(PlanIssued plan) {
        LocalDate issuedOn = Vietnam.dayOf(plan.issuedAt());
        regimes.keepPlan(plan, partiesNeeded(plan), targets(plan), issuedOn);
        Map<String, Form> editions = editions(plan);
        editions.values().forEach(forms::keep);
        List<Change> opened = new ArrayList<>();
        for (PlanIssued.RegimeTold told : plan.regimes()) {
            open(plan, told, form(told, editions), issuedOn, opened);
        }
        changes.record(opened);
    }

    private void open(
            PlanIssued plan, PlanIssued.RegimeTold told, @Nullable Form form, LocalDate issuedOn, List<Change> opened) {
        Regime regime = regime(plan, told, form, null);
        List<Term> running = List.of();
        Term next = null;
        if (regime.isScheduled()) {
            Schedule schedule = regime.schedule(windows);
            running = schedule.runningOn(issuedOn);
            next = schedule.firstAfter(issuedOn);
            regime = regime(plan, told, form, next.period().key());
        }
        LocalDate nextOpens = next == null ? null : next.opens();
        Instant now = clock.instant();
        if (regimes.add(regime, nextOpens, now)) {
            for (Term term : running) {
                regimes.openPeriod(regime.id(), term, issuedOn, true);
            }
            opened.add(new Change(
                    RegimeOpened.AGGREGATE,
                    regime.id().value(),
                    regime.version(),
                    RegimeOpened.TYPE,
                    fact(regime, nextOpens)));
        }
    }

    private static @Nullable Form form(PlanIssued.RegimeTold told, Map<String, Form> editions) {
        if (told.form() != null && !editions.containsKey(told.form())) {
            throw new IllegalArgumentException("regime " + told.key() + " names no form " + told.form());
        }
        return told.form() == null ? null : editions.get(told.form());
    }

    private static RegimeOpened fact(Regime regime, @Nullable LocalDate nextOpens) {
        return new RegimeOpened(
                regime.id(),
                regime.plan(),
                regime.key(),
                regime.kind(),
                regime.frequency(),
                regime.form(),
                regime.formVersion(),
                regime.receivers(),
                regime.consolidators(),
                regime.nextPeriod(),
                nextOpens);
    }

    private static Regime regime(
            PlanIssued plan, PlanIssued.RegimeTold told, @Nullable Form form, @Nullable String nextPeriod) {
        return new Regime(
                new RegimeId(Ids.next()),
                plan.planId(),
                told.key(),
                1,
                told.kind(),
                told.frequency(),
                deadline(told.deadline()),
                told.window() == null ? WindowRule.UNSTATED : WindowRule.of(told.window()),
                told.trigger(),
                form == null ? null : form.code(),
                form == null ? null : form.version(),
                told.text(),
                told.who(),
                told.to(),
                told.toText(),
                told.via(),
                named(plan, told.to()),
                told.via() == null ? List.of() : named(plan, List.of(told.via())),
                plan.issuer(),
                plan.issuerTrack(),
                nextPeriod);
    }

    private static @Nullable Deadline deadline(PlanIssued.@Nullable DeadlineTold told) {
        if (told == null) {
            return null;
        }
        if (told.day() == null) {
            return told.offset() == null ? null : new Deadline.AfterEnd(java.time.Period.parse(told.offset()));
        }
        Deadline.Rule rule = told.rule() == null
                ? Deadline.Rule.BY
                : Deadline.Rule.valueOf(told.rule().toUpperCase(Locale.ROOT));
        return new Deadline.OnDay(told.day(), told.month(), rule);
    }

    private static List<UnitId> named(PlanIssued plan, Collection<String> parties) {
        return plan.parties().stream()
                .filter(p -> parties.contains(p.key()))
                .flatMap(p -> p.units().stream())
                .distinct()
                .toList();
    }

    /** Only the parties that a regime speaks of: a plan has many, a regime few. */
    private static List<PartyRule> partiesNeeded(PlanIssued plan) {
        Set<String> keys = new HashSet<>();
        for (PlanIssued.RegimeTold regime : plan.regimes()) {
            keys.addAll(regime.who());
            keys.addAll(regime.to());
            if (regime.via() != null) {
                keys.add(regime.via());
            }
        }
        return plan.parties().stream()
                .filter(p -> keys.contains(p.key()))
                .map(p -> new PartyRule(p.key(), p.selector(), p.units()))
                .toList();
    }

    /** Each target with the indicator whose figures answer it. */
    private static List<MeasuredTarget> targets(PlanIssued plan) {
        Map<String, PlanIssued.IndicatorTold> indicators = plan.indicators().stream()
                .collect(Collectors.toMap(PlanIssued.IndicatorTold::code, Function.identity(), (a, b) -> a));
        return plan.targets().stream()
                .map(t -> measured(t, t.indicator() == null ? null : indicators.get(t.indicator())))
                .toList();
    }

    private static MeasuredTarget measured(Target target, PlanIssued.@Nullable IndicatorTold indicator) {
        return indicator == null
                ? new MeasuredTarget(target, target.indicator(), null)
                : new MeasuredTarget(
                        target,
                        indicator.sameAs() == null ? indicator.code() : indicator.sameAs(),
                        indicator.direction());
    }

    private static Map<String, Form> editions(PlanIssued plan) {
        Map<String, Indicator> definitions = plan.indicators().stream()
                .map(PlanIssued.IndicatorTold::definition)
                .collect(Collectors.toMap(Indicator::code, Function.identity(), (a, b) -> a));
        return plan.forms().stream()
                .map(f -> new Form(f.code(), f.version(), f.sample(), defined(f, definitions)))
                .collect(Collectors.toMap(Form::code, Function.identity(), (a, b) -> b));
    }

    private static List<Indicator> defined(PlanIssued.FormTold form, Map<String, Indicator> definitions) {
        return form.indicators().stream()
                .map(code -> {
                    Indicator found = definitions.get(code);
                    if (found == null) {
                        throw new IllegalArgumentException("form " + form.code() + " names no indicator " + code);
                    }
                    return found;
                })
                .toList();
    }
}
