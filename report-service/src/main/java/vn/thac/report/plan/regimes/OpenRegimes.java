package vn.thac.report.plan.regimes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.expansion.Addressee;
import vn.thac.report.expansion.ExpectNewcomers;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormOwnerStore;
import vn.thac.report.form.FormOwnerStore.Used;
import vn.thac.report.form.FormStore;
import vn.thac.report.form.Indicator;
import vn.thac.report.live.QuestionStore;
import vn.thac.report.period.Period;
import vn.thac.report.period.Schedule;
import vn.thac.report.period.Term;
import vn.thac.report.period.Windows;
import vn.thac.report.plan.PlanStore;
import vn.thac.report.plan.addressed.NameAddressed;
import vn.thac.report.plan.addressed.NameAddressed.Names;
import vn.thac.report.regime.PeriodStore;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeStore;
import vn.thac.report.target.MeasuredTarget;
import vn.thac.report.target.Target;

/** Takes issued plans: keeps what reports need of them and opens their regimes with the periods that run already. */
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
    NameAddressed nameAddressed;

    @Inject
    ExpectNewcomers expectNewcomers;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    /** A reporting rule of a plan, from the day on which and by the edition in which it has it first. */
    record ReportingRule(
            PlanIssuedPayload plan,
            PlanIssuedPayload.RegimeEntry entry,
            @Nullable Form form,
            LocalDate issuedOn,
            int edition) {}

    /** A rule as the regime that it becomes, with the periods that run already. */
    private record Opened(
            ReportingRule rule,
            Regime regime,
            List<Term> running,
            @Nullable Term next) {

        @Nullable
        LocalDate nextOpens() {
            return next == null ? null : next.opens();
        }
    }

    /** Takes plans in their order, each of them once. */
    @Transactional(Transactional.TxType.MANDATORY)
    void open(List<PlanIssuedPayload> plans) {
        Map<PlanId, Map<String, Form>> taken = take(plans);
        List<ReportingRule> rules = new ArrayList<>();
        for (PlanIssuedPayload plan : plans) {
            Map<String, Form> editions = taken.get(plan.planId());
            if (editions != null) {
                LocalDate issuedOn = Vietnam.dayOf(plan.issuedAt());
                plan.regimes()
                        .forEach(entry -> rules.add(
                                new ReportingRule(plan, entry, form(entry, editions), issuedOn, plan.edition())));
            }
        }
        changes.record(follow(rules));
    }

    /** Keeps what plans say; the forms of each that is not here already, in this edition or a later one. */
    Map<PlanId, Map<String, Form>> take(List<PlanIssuedPayload> plans) {
        Set<PlanId> kept = this.plans.keep(plans.stream().map(OpenRegimes::kept).toList());
        Map<PlanId, Map<String, Form>> taken = new HashMap<>();
        List<Used> used = new ArrayList<>();
        List<Form> editions = new ArrayList<>();
        for (PlanIssuedPayload plan : plans) {
            if (kept.contains(plan.planId())) {
                Map<String, Form> its = editions(plan);
                its.keySet()
                        .forEach(code -> used.add(new Used(code, plan.issuer().id(), plan.issuedAt())));
                editions.addAll(its.values());
                taken.put(plan.planId(), its);
            }
        }
        owners.used(used);
        questions.recount(forms.keep(editions));
        return taken;
    }

    /** Opens the regimes of rules that were not followed yet; what is told of it. */
    List<Change> follow(List<ReportingRule> rules) {
        if (rules.isEmpty()) {
            return List.of();
        }
        List<Opened> all = rules.stream().map(this::opened).toList();
        Set<RegimeId> added = regimes.add(all.stream().map(OpenRegimes::added).toList(), clock.instant());
        List<Opened> opened =
                all.stream().filter(one -> added.contains(one.regime().id())).toList();
        List<PeriodStore.Opening> running = new ArrayList<>();
        opened.forEach(one -> one.running()
                .forEach(term -> running.add(
                        new PeriodStore.Opening(one.regime(), term, one.rule().issuedOn()))));
        periods.open(running, true);
        expectNewcomers.expect(running);
        Names names = nameAddressed.on(
                opened.stream().collect(groupingBy(one -> one.rule().issuedOn(), mapping(Opened::regime, toList()))));
        return opened.stream().map(one -> change(one, names)).toList();
    }

    private Opened opened(ReportingRule rule) {
        Regime regime = regime(rule, null, List.of());
        if (!regime.isScheduled()) {
            return new Opened(rule, regime, List.of(), null);
        }
        LocalDate issuedOn = rule.issuedOn();
        Schedule schedule = regime.schedule(windows);
        Term next = schedule.firstAfter(issuedOn);
        List<Regime.PeriodLeftOut> over = schedule.overBetween(rule.plan().documentDay(issuedOn), issuedOn).stream()
                .map(Regime.PeriodLeftOut::of)
                .toList();
        return new Opened(rule, regime(rule, next.period(), over), schedule.runningOn(issuedOn), next);
    }

    private static RegimeStore.New added(Opened one) {
        return new RegimeStore.New(
                one.regime(),
                one.rule().entry().suppliedBy(),
                one.nextOpens(),
                one.rule().edition());
    }

    static @Nullable Form form(PlanIssuedPayload.RegimeEntry entry, Map<String, Form> editions) {
        if (entry.form() != null && !editions.containsKey(entry.form())) {
            throw new IllegalArgumentException("regime " + entry.key() + " names no form " + entry.form());
        }
        return entry.form() == null ? null : editions.get(entry.form());
    }

    private static Change change(Opened one, Names names) {
        Regime regime = one.regime();
        LocalDate issuedOn = one.rule().issuedOn();
        return new Change(
                Regime.AGGREGATE,
                regime.id().value(),
                regime.version(),
                RegimeOpened.TYPE,
                new RegimeOpened(
                        regime.id(),
                        regime.plan(),
                        regime.key(),
                        regime.kind(),
                        regime.frequency(),
                        regime.form(),
                        regime.formVersion(),
                        names.of(regime.receivers(), issuedOn),
                        names.of(regime.consolidators(), issuedOn),
                        names.of(regime.reviewers(), issuedOn),
                        regime.nextPeriod(),
                        one.nextOpens(),
                        regime.periodsLeftOut()));
    }

    private static Regime regime(
            ReportingRule rule, Period.@Nullable Calendar nextPeriod, List<Regime.PeriodLeftOut> over) {
        PlanIssuedPayload plan = rule.plan();
        PlanIssuedPayload.RegimeEntry entry = rule.entry();
        Form form = rule.form();
        return new Regime(
                new RegimeId(Ids.next()),
                plan.planId(),
                entry.key(),
                1,
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
                unitsNamed(plan, entry.to()),
                entry.via() == null ? List.of() : unitsNamed(plan, List.of(entry.via())),
                plan.issuer().id(),
                nextPeriod,
                entry.earlyMeant(),
                over,
                null);
    }

    private static PlanStore.Kept kept(PlanIssuedPayload plan) {
        return new PlanStore.Kept(
                plan.planId(),
                plan.edition(),
                plan.issuer().id(),
                plan.number(),
                plan.symbol(),
                plan.kind(),
                plan.title(),
                Vietnam.dayOf(plan.issuedAt()),
                addresseesNeeded(plan),
                targets(plan),
                plan.ancestors());
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
