package vn.thac.report.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.RegimeId;
import vn.thac.report.expansion.Addressee;
import vn.thac.report.expansion.ExpectNewcomers;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormOwnerStore;
import vn.thac.report.form.FormStore;
import vn.thac.report.form.Indicator;
import vn.thac.report.live.QuestionStore;
import vn.thac.report.period.Period;
import vn.thac.report.period.Schedule;
import vn.thac.report.period.Term;
import vn.thac.report.period.WindowRule;
import vn.thac.report.period.Windows;
import vn.thac.report.regime.PeriodStore;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeStore;
import vn.thac.report.target.MeasuredTarget;
import vn.thac.report.target.Target;

/** Takes an issued plan: keeps what reports need of it and opens its regimes with the periods that run already. */
@ApplicationScoped
class OpenRegimes {

    private final Windows windows = Windows.shipped();

    @Inject
    PlanStore plans;

    @Inject
    RegimeStore regimes;

    @Inject
    PeriodStore periods;

    @Inject
    FormStore forms;

    @Inject
    FormOwnerStore owners;

    @Inject
    QuestionStore questions;

    @Inject
    Directory directory;

    @Inject
    ExpectNewcomers expectNewcomers;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    void open(PlanIssuedPayload plan) {
        Optional<Map<String, Form>> editions = take(plan);
        if (editions.isEmpty()) {
            return;
        }
        LocalDate issuedOn = Vietnam.dayOf(plan.issuedAt());
        List<Change> opened = new ArrayList<>();
        for (PlanIssuedPayload.RegimeEntry entry : plan.regimes()) {
            open(plan, entry, form(entry, editions.get()), issuedOn, plan.edition(), opened);
        }
        changes.record(opened);
    }

    /** Keeps what the plan says; its forms, or nothing where it is here already, in this edition or a later one. */
    Optional<Map<String, Form>> take(PlanIssuedPayload plan) {
        if (!plans.keep(plan, addresseesNeeded(plan), targets(plan), Vietnam.dayOf(plan.issuedAt()))) {
            return Optional.empty();
        }
        Map<String, Form> editions = editions(plan);
        editions.keySet().forEach(code -> owners.used(code, plan.issuer().id(), plan.issuedAt()));
        editions.values().stream().filter(forms::keep).forEach(form -> questions.recount(form.code()));
        return Optional.of(editions);
    }

    /**
     * @param issuedOn the day on which the plan has it first
     * @param edition that has it first
     */
    void open(
            PlanIssuedPayload plan,
            PlanIssuedPayload.RegimeEntry entry,
            @Nullable Form form,
            LocalDate issuedOn,
            int edition,
            List<Change> opened) {
        Regime regime = regime(plan, entry, form, null, List.of());
        List<Term> running = List.of();
        Term next = null;
        if (regime.isScheduled()) {
            Schedule schedule = regime.schedule(windows);
            running = schedule.runningOn(issuedOn);
            next = schedule.firstAfter(issuedOn);
            List<Regime.PeriodLeftOut> over = schedule.overBetween(plan.documentDay(issuedOn), issuedOn).stream()
                    .map(Regime.PeriodLeftOut::of)
                    .toList();
            regime = regime(plan, entry, form, next.period(), over);
        }
        LocalDate nextOpens = next == null ? null : next.opens();
        if (regimes.add(regime, entry.suppliedBy(), nextOpens, clock.instant(), edition)) {
            for (Term term : running) {
                periods.open(regime.id(), term, issuedOn, true);
                expectNewcomers.expect(regime, term, issuedOn);
            }
            opened.add(new Change(
                    Regime.AGGREGATE,
                    regime.id().value(),
                    regime.version(),
                    RegimeOpened.TYPE,
                    payload(regime, nextOpens, issuedOn)));
        }
    }

    static @Nullable Form form(PlanIssuedPayload.RegimeEntry entry, Map<String, Form> editions) {
        if (entry.form() != null && !editions.containsKey(entry.form())) {
            throw new IllegalArgumentException("regime " + entry.key() + " names no form " + entry.form());
        }
        return entry.form() == null ? null : editions.get(entry.form());
    }

    private RegimeOpened payload(Regime regime, @Nullable LocalDate nextOpens, LocalDate issuedOn) {
        return new RegimeOpened(
                regime.id(),
                regime.plan(),
                regime.key(),
                regime.kind(),
                regime.frequency(),
                regime.form(),
                regime.formVersion(),
                named(regime.receivers(), issuedOn),
                named(regime.consolidators(), issuedOn),
                named(regime.reviewers(), issuedOn),
                regime.nextPeriod(),
                nextOpens,
                regime.periodsLeftOut());
    }

    private List<NamedUnit> named(List<UnitId> units, LocalDate on) {
        return List.copyOf(directory.named(units, on).values());
    }

    private static Regime regime(
            PlanIssuedPayload plan,
            PlanIssuedPayload.RegimeEntry entry,
            @Nullable Form form,
            Period.@Nullable Calendar nextPeriod,
            List<Regime.PeriodLeftOut> over) {
        return new Regime(
                new RegimeId(Ids.next()),
                plan.planId(),
                entry.key(),
                1,
                entry.kind(),
                entry.frequency(),
                entry.deadline() == null ? null : entry.deadline().deadline(),
                entry.window() == null ? WindowRule.UNSTATED : entry.window(),
                entry.trigger(),
                form == null ? null : form.code(),
                form == null ? null : form.version(),
                entry.text(),
                entry.who(),
                entry.to(),
                entry.toText(),
                entry.via(),
                unitsNamed(plan, entry.to()),
                entry.via() == null ? List.of() : unitsNamed(plan, List.of(entry.via())),
                plan.issuer().id(),
                nextPeriod,
                entry.early() == null ? Regime.Early.FLAG : entry.early(),
                over,
                null);
    }

    static List<UnitId> unitsNamed(PlanIssuedPayload plan, Collection<String> addressees) {
        return plan.addressees().stream()
                .filter(a -> addressees.contains(a.key()))
                .flatMap(a -> a.units().stream())
                .distinct()
                .toList();
    }

    /** Only the addressees that a regime speaks of: a plan has many, a regime few. */
    private static List<Addressee> addresseesNeeded(PlanIssuedPayload plan) {
        Set<String> keys = new HashSet<>();
        for (PlanIssuedPayload.RegimeEntry regime : plan.regimes()) {
            regime.who().forEach(w -> keys.add(w.addressee()));
            keys.addAll(regime.to());
            if (regime.via() != null) {
                keys.add(regime.via());
            }
        }
        return plan.addressees().stream().filter(a -> keys.contains(a.key())).toList();
    }

    /** Each target with the indicator whose figures answer it. */
    private static List<MeasuredTarget> targets(PlanIssuedPayload plan) {
        Map<String, PlanIssuedPayload.IndicatorEntry> indicators = plan.indicators().stream()
                .collect(Collectors.toMap(PlanIssuedPayload.IndicatorEntry::code, Function.identity(), (a, b) -> a));
        return plan.targets().stream()
                .map(t -> measured(t, t.indicator() == null ? null : indicators.get(t.indicator())))
                .toList();
    }

    private static MeasuredTarget measured(Target target, PlanIssuedPayload.@Nullable IndicatorEntry indicator) {
        return indicator == null
                ? new MeasuredTarget(target, target.indicator(), null)
                : new MeasuredTarget(
                        target,
                        indicator.sameAs() == null ? indicator.code() : indicator.sameAs(),
                        indicator.direction());
    }

    private static Map<String, Form> editions(PlanIssuedPayload plan) {
        Map<String, Indicator> definitions = plan.indicators().stream()
                .map(PlanIssuedPayload.IndicatorEntry::definition)
                .collect(Collectors.toMap(Indicator::code, Function.identity(), (a, b) -> a));
        return plan.forms().stream()
                .map(f -> new Form(f.code(), f.version(), f.sample(), defined(f, definitions)))
                .collect(Collectors.toMap(Form::code, Function.identity(), (a, b) -> b));
    }

    private static List<Indicator> defined(PlanIssuedPayload.FormEntry form, Map<String, Indicator> definitions) {
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
